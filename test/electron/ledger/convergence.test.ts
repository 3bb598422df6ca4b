import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import { apply } from '../../../shared/edits/apply.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { recordTypes } from '../../../shared/records/index.ts'
import { RecordSet, type View } from '../../../shared/records/set.ts'
import { LossyScreen } from '../../support/lossyScreen.ts'
import { chance } from '../../support/random.ts'
import { randomIntent } from '../../support/randomEdits.ts'

// A seed that once failed stays here.
const seeds = [1, 2, 3]
const fresh = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const actions = 2_000

const plain = (view: View) => Object.fromEntries(recordTypes.map((type) => [type, view.all(type)]))

afterEach(() => vi.restoreAllMocks())

test.each([...seeds, fresh])(
  'three screens, the ledger and the file agree after lost connections, seed %i',
  async (seed) => {
    const rng = chance(seed)
    const bytes = chance(seed)
    // Ids decide the order of equals, so that they must come from the seed too.
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
      for (let at = 0; at < array!.byteLength; at++) (array as Uint8Array)[at] = bytes.below(256)
      return array
    })
    const folder = mkdtempSync(join(tmpdir(), 'touchline-converge-'))
    const path = join(folder, 'client.touchline')
    let ledger = await createLedger(path, blank('Converge'))
    try {
      const hashes = [await ledger.addPhoto(new Uint8Array([1])), await ledger.addPhoto(new Uint8Array([2]))]
      // Two screens of one person, who shares one history, and one of another.
      const screens = [new LossyScreen('ann'), new LossyScreen('ann'), new LossyScreen('ben')]
      const count = { edit: 0, undo: 0, redo: 0, lost: 0, restart: 0 }
      const done = () => Object.values(count).reduce((sum, one) => sum + one)
      while (done() < actions) {
        const screen = rng.pick(screens)
        const roll = rng.next()
        if (roll < 0.12) {
          const intent = randomIntent(screen.replica.records, rng, hashes)
          if (intent) {
            screen.commit(intent)
            count.edit++
          }
        } else if (roll < 0.16) {
          const kind = rng.pick(['undo', 'undo', 'redo'] as const)
          screen.back(kind)
          count[kind]++
        } else if (roll < 0.18) {
          if (screen.connected) count.lost++
          screen.disconnect()
        } else if (roll < 0.28) {
          if (!screen.connected) screen.connect(ledger, rng.likely(0.2))
        } else if (roll < 0.281) {
          for (const one of screens) one.disconnect()
          await ledger.close()
          ledger = await openLedger(path)
          count.restart++
        } else if (roll < 0.64) for (let n = rng.below(8); n > 0; n--) await screen.hostStep(ledger, rng.likely(0.1))
        else for (let n = rng.below(30); n > 0; n--) screen.screenStep()
      }
      for (const screen of screens) if (!screen.connected) screen.connect(ledger, false)
      while (screens.some((screen) => screen.busy)) {
        const screen = rng.pick(screens)
        await screen.hostStep(ledger, false)
        for (let n = rng.below(5); n > 0; n--) screen.screenStep()
      }
      expect(
        Object.values(count).every((one) => one > 0),
        JSON.stringify(count),
      ).toBe(true)
      expect(ledger.check()).toEqual([])
      const memory = plain(ledger.records)
      for (const screen of screens) {
        expect(screen.replica.pending).toEqual([])
        expect(screen.replica.seq).toBe(ledger.seq)
        expect(plain(screen.replica.records)).toEqual(memory)
      }
      const edits = ledger.since(0)!
      expect(edits.map(({ seq }) => seq)).toEqual(edits.map((_, at) => at + 1))
      expect(new Set(edits.map(({ id }) => id)).size).toBe(edits.length)
      expect(new Set(edits.flatMap(({ changes }) => changes.map(({ type }) => type))).size).toBe(recordTypes.length)
      const replayed = new RecordSet()
      for (const { changes } of edits) apply(replayed, changes)
      expect(plain(replayed)).toEqual(memory)
      await ledger.close()
      ledger = await openLedger(path)
      expect(plain(ledger.records)).toEqual(memory)
    } finally {
      await ledger.close()
      rmSync(folder, { recursive: true })
    }
  },
  60_000,
)
