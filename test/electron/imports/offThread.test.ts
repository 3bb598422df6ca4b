import { expect, test } from 'vitest'
import { planImport } from '../../../electron/imports/index.ts'
import { planOffThread } from '../../../electron/imports/offThread.ts'
import { blankRecords } from '../../fixtures/sample.ts'
import { longestBusy } from '../../support/ownTime.ts'

const rows = (count: number) =>
  Buffer.from(`Stage,Touchpoint\n${Array.from({ length: count }, (_, n) => `S${n % 9},T${n}`).join('\n')}`)

test('reads a long table while everything else goes on, to the same end', async () => {
  const bytes = rows(60_000)
  const longest = longestBusy()
  const plan = await planOffThread(bytes, 'a.csv', blankRecords())
  // Only that what was found is handed over.
  expect(longest()).toBeLessThan(1_000)
  expect(plan.preview).toEqual(planImport(bytes, 'a.csv', blankRecords()).preview)
  expect(plan.intent?.changes.filter(({ type }) => type === 'touchpoint')).toHaveLength(60_000)
})

test('says what is wrong with a file as it would here', async () => {
  const bytes = Buffer.from(`Name\n${'x\n'.repeat(60_000)}`)
  await expect(planOffThread(bytes, 'a.csv', blankRecords())).rejects.toMatchObject({ code: 'import.noTouchpoint' })
})

test.each([
  ['time', { patience: 1, memory: 448 }],
  ['memory', { patience: 60_000, memory: 8 }],
])('gives up a file that takes too much %s, and goes on', async (_, limits) => {
  await expect(planOffThread(rows(60_000), 'a.csv', blankRecords(), {}, limits)).rejects.toMatchObject({
    code: 'import.tooLarge',
  })
  expect((await planOffThread(rows(3), 'a.csv', blankRecords())).preview.used).toBe(3)
})

test.each([
  ['csv', 50],
  ['json', 50],
  ['xlsx', 20],
  ['cjml', 20],
  ['mmd', 20],
])('refuses a .%s of more than %i MiB in words', async (end, size) => {
  const refused = { code: 'import.tooLarge', message: expect.stringContaining(`more than ${size} MiB`) }
  const bytes = Buffer.alloc(size * 1024 * 1024 + 1, ' ')
  await expect(planOffThread(bytes, `a.${end}`, blankRecords())).rejects.toMatchObject(refused)
  expect(() => planImport(bytes, `a.${end}`, blankRecords())).toThrow(`more than ${size} MiB`)
})
