import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exerciseKinds } from '../../../../shared/records/exercise.ts'
import { byLot, fairLot } from '../../../../shared/room/exercises/lot.ts'
import type { Live } from '../../../../shared/room/live.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { end, entryOf, setupOf, start } from '../../../support/exercises.ts'

const view = sampleRecords()
const subject = view.all('touchpoint')[0]!.id

/** Chi-squared of counts that should all be alike. */
const unevenness = (counts: number[]): number => {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length
  return counts.reduce((sum, one) => sum + (one - mean) ** 2 / mean, 0)
}
/** At 15 degrees of freedom a fair draw is more uneven than this once in a million runs (chi-squared, p = 1e-6). */
const unfair = 56.5

const runs = 2_000
const four = ['a', 'b', 'c', 'd']

/** How often what came in at `i` stands at `j`: 4 x 4 counts. */
function places(order: (live: Live) => string[]): number[] {
  const counts = new Array<number>(16).fill(0)
  for (let run = 0; run < runs; run++) {
    const live = start(view, setupOf('collect'))
    four.forEach((text, i) => {
      live.put(`guest${i}`, `Name ${i}`, entryOf({ text }))
    })
    live.open()
    order(live).forEach((text, j) => {
      counts[four.indexOf(text) * 4 + j]!++
    })
  }
  return counts
}

test('shows what was given in an order that tells nothing of who came first', () => {
  expect(unevenness(places((live) => live.forFacilitator(4).shown.map((one) => one.text)))).toBeLessThan(unfair)
})

test('gives ids that tell nothing of who came first', () => {
  const byId = (live: Live) =>
    live
      .forFacilitator(4)
      .shown.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((one) => one.text)
  expect(unevenness(places(byId))).toBeLessThan(unfair)
})

test('keeps contributions in an order, of keys, of ids and in the edit itself, that tells nothing of who came first', () => {
  const working = sampleRecords()
  const changes: Record<'orders' | 'ids' | 'changes', number[]> = { orders: [], ids: [], changes: [] }
  for (const name of Object.keys(changes) as (keyof typeof changes)[]) {
    changes[name] = places((live) => {
      const made = live
        .ended(working, { agreed: [], placed: [], causes: [] }, new Date())
        .changes.filter((one) => one.type === 'contribution')
      const key = (one: (typeof made)[number]) => (name === 'orders' ? (one.to!.order as string) : one.id)
      const sorted = name === 'changes' ? made : made.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      return sorted.map((one) => one.to!.text as string)
    })
  }
  for (const counts of Object.values(changes)) expect(unevenness(counts)).toBeLessThan(unfair)
})

test('puts what comes in later anywhere among what is shown', () => {
  const at = new Array<number>(4).fill(0)
  for (let run = 0; run < runs; run++) {
    const live = start(view, setupOf('why', { touchpoint: subject }))
    for (const text of ['a', 'b', 'c']) live.put('ada', 'Ada', entryOf({ text }))
    live.open()
    live.put('bob', 'Bob', entryOf({ text: 'late' }))
    at[live.forFacilitator(2).shown.findIndex((one) => one.text === 'late')]!++
  }
  // 3 degrees of freedom, p = 1e-6.
  expect(unevenness(at)).toBeLessThan(30.7)
})

const givenFor = (kind: (typeof exerciseKinds)[number], subject: string, i: number) =>
  kind === 'rate' || kind === 'isAndShould'
    ? entryOf({ subject, aspect: i % 2 ? 'current' : 'ideal', text: `text ${i}`, value: 1 })
    : kind === 'vote'
      ? entryOf({ subject, value: 1 })
      : kind === 'poll'
        ? entryOf({ text: `customer ${i}`, zone: 'recovery' })
        : entryOf({ text: `text ${i}` })

test.each(exerciseKinds)('keeps no name, no guest and no id of a device of an anonymous %s', (kind) => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), (people) => {
      const file = sampleRecords()
      const subject = file.all('touchpoint')[0]!.id
      const about = kind === 'collect' || kind === 'poll' ? [] : [subject]
      const live = start(file, setupOf(kind, { subjects: about }))
      const secrets: string[] = []
      people.forEach((person, i) => {
        const entry = givenFor(kind, subject, i)
        secrets.push(entry.id, `SecretGuest${person}`, `SecretName${person}`)
        live.put(`SecretGuest${person}`, `SecretName${person}`, entry)
      })
      live.open()
      const shown = live.forFacilitator(6)
      const { intent, contributions } = end(live, file)
      const kept = JSON.stringify([intent, shown, live.forGuest('another', 6)])
      for (const secret of secrets) expect(kept).not.toContain(secret)
      for (const one of contributions) expect(one.by).toBe('')
      // Not known from the screen on which it was shown either.
      if (kind !== 'vote') for (const one of shown.shown) expect(JSON.stringify(intent)).not.toContain(one.id)
    }),
    { numRuns: 30 },
  )
})

test('draws every order as often', () => {
  const counts = new Map<string, number>()
  for (let run = 0; run < 6_000; run++) {
    const order = byLot(['a', 'b', 'c'], fairLot).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  // 5 degrees of freedom, p = 1e-6.
  expect(unevenness([...counts.values()])).toBeLessThan(36)
})

test('keeps every thing when drawing an order, each once, whatever is drawn', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (things, stream) => {
      const drawn = byLot(things, (limit) => stream.next().value! % limit)
      expect(drawn.toSorted()).toEqual(things.toSorted())
    }),
  )
})
