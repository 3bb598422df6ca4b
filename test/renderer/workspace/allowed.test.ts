import { expect, test } from 'vitest'
import { doings, may, viewsOf } from '../../../renderer/workspace/allowed.ts'
import { views } from '../../../renderer/workspace/state.ts'
import type { CallName } from '../../../shared/protocol.ts'
import { rights } from '../../../shared/room/rights.ts'

/** The calls behind what is offered. */
const behind: Partial<Record<(typeof doings)[number], CallName[]>> = {
  files: ['create', 'choose', 'openUpload', 'forget'],
  health: ['health', 'check', 'forgetDeleted', 'backups', 'restore'],
  import: ['previewImport', 'import'],
  export: ['export', 'exportChoices'],
  lead: ['bring'],
}

test('offers the owner everything, and guests only views of what was opened to them', () => {
  expect(viewsOf('owner')).toEqual(views)
  expect(doings.every((doing) => may('owner', doing))).toBe(true)
  for (const role of ['contributor', 'viewer'] as const) {
    expect(viewsOf(role)).toEqual(['map', 'outline', 'insight', 'plan', 'glossary'])
    expect(doings.filter((doing) => may(role, doing))).toEqual([])
  }
})

test('offers nobody what the host would refuse', () => {
  for (const role of ['owner', 'contributor', 'viewer'] as const)
    for (const doing of doings)
      for (const call of behind[doing] ?? [])
        expect(!may(role, doing) || rights.screen[call].roles.includes(role), `${role} ${call}`).toBe(true)
})
