import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { starter } from '../../electron/host/importing.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { create, toEdit } from '../../shared/edits/edit.ts'
import { setField } from '../../shared/edits/fields.ts'
import { contentOf } from '../support/content.ts'
import { chunk, makePng } from '../support/png.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-flips-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Everything that a person could lose. */
const content = (ledger: Ledger) =>
  contentOf(ledger.records) +
  ledger.records
    .all('photo')
    .map(({ hash }) => Buffer.from(ledger.photo(hash) ?? []).toString('base64'))
    .join() +
  createHash('sha256')
    .update(JSON.stringify(ledger.since(0)))
    .digest('hex')

const contentOrNot = (ledger: Ledger) => {
  try {
    return content(ledger)
  } catch {
    return 'cannot be read'
  }
}

test('finds every flipped bit that changes what a file holds', { timeout: 1_200_000 }, async () => {
  const path = join(folder, 'whole.touchline')
  const made = await createLedger(path, starter('Flips', 'sample'))
  for (let n = 0; n < 30; n++) {
    const intent = setField(made.records, 'engagement', 'engagement', 'client', `Client ${n}`)
    await made.commit(toEdit(intent!, 'me'))
  }
  const picture = makePng(60, 40, [chunk('tEXt', Buffer.alloc(60_000, 'a'))])
  const hash = await made.addPhoto(picture)
  const touchpoint = made.records.all('touchpoint')[0]!.id
  const photo = create('photo', { touchpoint, hash, mediaType: 'image/png', size: picture.length, name: 'a.png' })
  await made.commit(toEdit({ label: 'Add photo', changes: [photo] }, 'me'))
  const whole = content(made)
  await made.close()
  const bytes = readFileSync(path)
  const flips = times(50, 2_000)
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  const rng = chance(seed)
  let changed = 0
  let refused = 0
  let missed = 0
  const where: number[] = []
  const flipped = join(folder, 'flipped.touchline')
  for (let n = 0; n < flips; n++) {
    const at = rng.below(bytes.length)
    const copy = Buffer.from(bytes)
    copy[at]! ^= 1 << rng.below(8)
    writeFileSync(flipped, copy)
    const ledger = await openLedger(flipped).catch(() => null)
    if (!ledger) {
      changed++
      refused++
      continue
    }
    const found = ledger.check().length > 0
    const same = contentOrNot(ledger) === whole
    await ledger.close()
    if (same) continue
    changed++
    if (!found) {
      missed++
      where.push(at)
    }
  }
  expect(changed, `seed ${seed}`).toBeGreaterThan(flips / 10)
  expect(1 - missed / changed, `seed ${seed}: ${missed} of ${changed}, at ${where}`).toBeGreaterThanOrEqual(0.999)
  shown('damage', `${flips} flips, ${changed} changed content, ${changed - missed} found (${refused} on opening)`)
})
