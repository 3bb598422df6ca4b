import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { starter } from '../../electron/host/importing.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { contentOf } from '../support/content.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'
import { randomIntent } from '../support/randomEdits.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-undo-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('goes back to the beginning and forward again, over restarts', { timeout: 1_200_000 }, async () => {
  const runs = times(1, 60)
  let steps = 0
  for (let run = 0; run < runs; run++) {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
    const rng = chance(seed)
    const path = join(folder, `${run}.touchline`)
    let ledger = await createLedger(path, starter('Undo', 'sample'))
    const hashes = [await ledger.addPhoto(new Uint8Array([1]))]
    const now = () => contentOf(ledger.records)
    const states: string[] = [now()]
    while (states.length < 40) {
      const intent = randomIntent(ledger.records, rng, hashes)
      if (!intent) continue
      const { changes } = await ledger.commit(toEdit({ ...intent, group: null }, 'me'))
      if (changes.length) states.push(now())
    }
    const restart = async () => {
      if (!rng.likely(0.3)) return
      await ledger.close()
      ledger = await openLedger(path)
    }
    for (let at = states.length - 2; at >= 0; at--) {
      await restart()
      await ledger.undo('me', `u${run}-${at}`)
      expect(now(), `seed ${seed}, back to ${at}`).toBe(states[at])
      steps++
    }
    for (let at = 1; at < states.length; at++) {
      await restart()
      await ledger.redo('me', `r${run}-${at}`)
      expect(now(), `seed ${seed}, on to ${at}`).toBe(states[at])
      steps++
    }
    expect(ledger.check()).toEqual([])
    await ledger.close()
  }
  shown('undo', `${runs} runs, ${steps} steps, all equal`)
})
