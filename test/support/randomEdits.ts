import type { z } from 'zod'
import { type Change, create, type Intent, remove, update } from '../../shared/edits/edit.ts'
import { addTouchpoints, duplicateTouchpoint, moveTouchpoints } from '../../shared/edits/touchpoints.ts'
import { prose } from '../../shared/records/fields.ts'
import { bytesOf, type RecordType, recordTypes, referencesOf, schemas } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'
import type { Chance } from './random.ts'

// Among the words what breaks careless code: half an emoji, a NUL, right-to-left, a formula, markup.
const vocabulary = ['bill', 'queue', 'wait', 'agent', '\ud83d', 'é', '💬', '\u0000', 'שלום', "=cmd|'/C calc'!A0", '<b>']

/** An edit of any kind to any record type, from what `view` shows; null where chance found nothing to do. */
export function randomIntent(view: View, rng: Chance, hashes: readonly string[]): Intent | null {
  const group = rng.likely(0.3) ? 'typing' : null
  const roll = rng.next()
  if (roll < 0.12) {
    const named = namedEdit(view, rng)
    if (named) return { ...named, group }
  }
  const count = rng.likely(0.2) ? 1 + rng.below(4) : 1
  const changes = Array.from({ length: count }, () => randomChange(view, rng, hashes)).filter((one) => one !== null)
  return changes.length ? { label: `Change ${rng.pick(vocabulary)}`, changes, group } : null
}

function namedEdit(view: View, rng: Chance): Intent | null {
  const touchpoints = view.all('touchpoint')
  const journey = view.all('journey')[0]?.id
  if (!journey) return null
  const stage = rng.likely(0.8) ? (anyId(view, 'stage', rng) ?? null) : null
  const cell = { journey, stage, lane: anyId(view, 'lane', rng) ?? null }
  const some = touchpoints.filter(() => rng.likely(0.2)).map(({ id }) => id)
  if (rng.likely(0.4)) return addTouchpoints(view, cell, ['Bill', 'Refund'], rng.likely(0.5) ? 0 : undefined).intent
  if (rng.likely(0.5)) return moveTouchpoints(view, some, cell, rng.below(3))
  return touchpoints.length ? (duplicateTouchpoint(view, rng.pick(touchpoints).id)?.intent ?? null) : null
}

function randomChange(view: View, rng: Chance, hashes: readonly string[]): Change | null {
  const type = rng.pick(recordTypes)
  const records = view.all(type)
  const roll = rng.next()
  // Few removals of what much depends on, or there would soon be nothing left to change.
  const removal = type === 'journey' || type === 'engagement' ? 0.02 : 0.2
  if (records.length && roll < removal) return remove(type, rng.pick(records))
  if (records.length && roll < 0.7) {
    const record = rng.pick(records) as Record<string, unknown> & { id: string }
    const fields = Object.keys(schemas[type].shape).filter((field) => field !== 'id' && rng.likely(0.25))
    const values = Object.fromEntries(
      fields.map((field) => [field, randomValue(view, type, field, record, rng, hashes)]),
    )
    return update(type, record as never, values as never)
  }
  const fields = Object.keys(schemas[type].shape).filter((field) => field !== 'id')
  const values = Object.fromEntries(fields.map((field) => [field, randomValue(view, type, field, {}, rng, hashes)]))
  // Without a target for what it cannot be without, a record cannot even be meant.
  const owned = Object.entries(referencesOf[type]).filter(([, { onRemove }]) => onRemove === 'cascade')
  if (owned.some(([field]) => values[field] === null)) return null
  // Two people may make the same record: ids come from a small stock at times.
  return create(type, values as never, rng.likely(0.2) ? `shared-${type}-${rng.below(3)}` : undefined)
}

const someTime = '2026-11-23T10:00:00.000Z'

const anyId = (view: View, type: RecordType, rng: Chance): string | null => {
  const all = view.all(type)
  return all.length ? rng.pick(all).id : null
}

type Inner = { def: { type: string; innerType?: Inner; entries?: Record<string, string> } }

function randomValue(
  view: View,
  type: RecordType,
  field: string,
  record: Record<string, unknown>,
  rng: Chance,
  hashes: readonly string[],
): unknown {
  const schema = (schemas[type].shape as Record<string, z.ZodType>)[field]!
  const reference = referencesOf[type][field]
  if (reference) {
    if (reference.onRemove === 'clear' && rng.likely(0.3)) return null
    return rng.likely(0.05) ? 'nowhere' : anyId(view, reference.to as RecordType, rng)
  }
  if (bytesOf[type].includes(field)) {
    if (schema.safeParse(null).success && (rng.likely(0.5) || !hashes.length)) return null
    return rng.pick(hashes)
  }
  if (schema.safeParse(someTime).success && !schema.safeParse('x').success) return someTime
  if (field === 'begins') return rng.pick(['', '09:00'])
  if (field === 'colour') return rng.pick(['', '#a1b2c3'])
  if (field === 'order') return `a${rng.pick(['0', '1', '2', '0V', '1V', '2k'])}`
  let inner = schema as unknown as Inner
  let nullable = false
  while (inner.def.innerType) {
    nullable ||= inner.def.type === 'nullable'
    inner = inner.def.innerType
  }
  if (nullable && rng.likely(0.2)) return null
  const fitting = (values: readonly unknown[]) => rng.pick(values.filter((value) => schema.safeParse(value).success))
  if (inner.def.type === 'enum') return rng.pick(Object.values(inner.def.entries!))
  if (inner.def.type === 'boolean') return rng.likely(0.5)
  if (inner.def.type === 'number') return fitting([-2, -0, 0, 1, 2, 0.1, 1 / 3, 1e12, rng.below(5)])
  if (schema.safeParse('2026-11-23').success && !schema.safeParse('x').success) return '2026-11-23'
  if (field === 'currency') return rng.pick(['USD', 'EUR', 'ILS'])
  return prose.has(schema as never) ? retyped(String(record[field] ?? ''), rng) : rng.pick(vocabulary)
}

/** A text as somebody would change it: a word more, less or other. */
function retyped(text: string, rng: Chance): string {
  const words = text.split(' ').filter(Boolean).slice(0, 40)
  words.splice(rng.below(words.length + 1), rng.below(3), rng.pick(vocabulary), `${rng.below(1_000)}`)
  return words.join(' ')
}
