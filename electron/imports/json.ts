import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Change, create, remove, update } from '../../shared/edits/edit.ts'
import { fail } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import { recordTypes, referencesOf } from '../../shared/records/index.ts'
import { hashesIn, type RecordLists, recordLists } from '../../shared/records/lists.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { unpack } from '../ledger/packed.ts'
import { limits } from './csv/table.ts'
import type { ImportPlan } from './index.ts'
import { readPhoto } from './photo.ts'

/** The version of the JSON that this app writes and reads. */
export const jsonVersion = 1
const deepest = 32

const document = z.strictObject({
  format: z.literal('touchline'),
  version: z.int(),
  records: recordLists,
  photos: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.base64()).default({}),
})

/**
 * What Touchline's own JSON would do: an engagement without content becomes equal to it; one with content gets its
 * records beside its own, under fresh ids where an id is taken. Throws `import.tooLarge`, `import.unreadable`,
 * `photo.notPicture`, `photo.tooLarge`.
 */
export function planJson(bytes: Uint8Array, file: string, view: View): ImportPlan {
  const unreadable = (why: string, cause?: unknown) => fail('import.unreadable', { file, why }, cause)
  const text = new TextDecoder().decode(bytes)
  if (tooDeep(text)) throw unreadable(`it is nested more than ${deepest} deep`)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw unreadable('it is not JSON', error)
  }
  const { format, version } = (raw ?? {}) as { format?: unknown; version?: unknown }
  if (format !== 'touchline') throw unreadable('it was not written by Touchline')
  if (typeof version === 'number' && version > jsonVersion)
    throw unreadable(`it was written by a newer Touchline (version ${version}, this one knows ${jsonVersion})`)
  const parsed = document.safeParse(raw)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw unreadable(`${issue?.path.slice(0, 4).join('.')}: ${issue?.message}`)
  }
  const { records } = parsed.data
  if (recordTypes.reduce((sum, type) => sum + records[type].length, 0) > limits.rows)
    throw fail('import.tooLarge', { file, why: `more than ${limits.rows} records` })
  const photos = Object.entries(parsed.data.photos).map(([hash, base64]) => ({
    hash,
    bytes: Buffer.from(base64, 'base64'),
  }))
  const pictures = hashesIn({ ...records, version: [] })
  for (const { hash, bytes: picture } of photos) {
    if (createHash('sha256').update(picture).digest('hex') !== hash) throw unreadable(`the picture ${hash} is damaged`)
    // What only a version refers to is its records, packed.
    if (!pictures.has(hash) && records.version.some((one) => one.hash === hash)) {
      if (!isVersion(picture)) throw unreadable(`the kept version ${hash} cannot be read`)
      continue
    }
    // Touchline wrote pictures that it had cleaned. Any other bytes come from somebody else.
    if (!picture.equals(readPhoto(picture, file).bytes))
      throw unreadable(`the picture ${hash} holds more than a picture`)
  }
  const have = new Set(photos.map(({ hash }) => hash))
  for (const hash of hashesIn(records)) {
    const name = records.photo.find((one) => one.hash === hash)?.name || hash
    if (!have.has(hash)) throw unreadable(`the picture ${name} is missing`)
  }
  const broken = looseEnd(records)
  if (broken) throw unreadable(broken)
  const changes = isBlank(view) ? replace(view, records) : beside(view, records)
  return {
    intent: changes.length ? { label: t('edits.import', { file: file.slice(0, 100) }), changes } : null,
    photos,
    preview: previewOf(records),
  }
}

/** Whether bytes unpack to records: a version holds no picture. */
function isVersion(bytes: Uint8Array): boolean {
  try {
    unpack(bytes)
    return true
  } catch {
    return false
  }
}

function previewOf(records: RecordLists): ImportPlan['preview'] {
  const count = recordTypes.reduce((sum, type) => sum + records[type].length, 0)
  const stageOf = new Map(records.stage.map((one) => [one.id, one.name]))
  const laneOf = new Map(records.lane.map((one) => [one.id, one.name]))
  return {
    kind: 'json',
    header: [],
    known: [],
    rows: count,
    used: count,
    touchpoints: records.touchpoint.length,
    stages: records.stage.map((one) => one.name),
    lanes: records.lane.map((one) => one.name),
    ignored: [],
    problems: [],
    sample: records.touchpoint.slice(0, 50).map((one, i) => ({
      row: i + 1,
      stage: stageOf.get(one.stage ?? '') ?? '',
      lane: laneOf.get(one.lane ?? '') ?? '',
      touchpoint: one.title,
    })),
  }
}

/** Nothing that a person has written yet: its journey, stages and lanes may give way. */
const isBlank = (view: View) =>
  (['touchpoint', 'opportunity', 'term'] as const).every((type) => view.all(type).length === 0)

function replace(view: View, records: RecordLists): Change[] {
  const changes: Change[] = []
  for (const type of [...recordTypes].reverse())
    if (type !== 'engagement') for (const one of view.all(type)) changes.push(remove(type, one))
  return [...changes, ...engagementOf(view, records), ...creations(records, (id) => id)]
}

function beside(view: View, records: RecordLists): Change[] {
  const taken = new Set(recordTypes.flatMap((type) => view.all(type).map((one) => one.id)))
  const fresh = new Map<string, string>()
  for (const type of recordTypes) for (const { id } of records[type]) if (taken.has(id)) fresh.set(id, newId())
  return creations(records, (id) => fresh.get(id) ?? id)
}

function engagementOf(view: View, records: RecordLists): Change[] {
  const [wanted] = records.engagement
  const present = view.all('engagement')[0]
  if (!wanted) return []
  if (!present) return [create('engagement', wanted, wanted.id)]
  const { id: _, ...fields } = wanted
  return [update('engagement', present, fields)].filter((change) => change !== null)
}

/** Creations of everything but the engagement; references among one type are set once all of it is there. */
function creations(records: RecordLists, rename: (id: string) => string): Change[] {
  const changes: Change[] = []
  const later: Change[] = []
  for (const type of recordTypes) {
    if (type === 'engagement') continue
    for (const record of records[type]) {
      const values: Record<string, unknown> = { ...record }
      const id = rename(record.id)
      for (const [field, { to }] of Object.entries(referencesOf[type])) {
        const target = values[field]
        if (typeof target !== 'string') continue
        values[field] = rename(target)
        if (to !== type) continue
        later.push({ type, id, from: { [field]: null }, to: { [field]: values[field] } })
        values[field] = null
      }
      changes.push(create(type, values as never, id))
    }
  }
  return [...changes, ...later]
}

/** A reference that leads nowhere, or an id used twice, in words; null where there is none. */
function looseEnd(records: RecordLists): string | null {
  const ids = new Map<string, Set<string>>(
    recordTypes.map((type) => [type, new Set(records[type].map(({ id }) => id))]),
  )
  for (const type of recordTypes) {
    if (ids.get(type)!.size !== records[type].length) return `two records of type ${type} have the same id`
    for (const record of records[type])
      for (const [field, { to }] of Object.entries(referencesOf[type])) {
        const target = (record as Record<string, unknown>)[field]
        if (typeof target === 'string' && !ids.get(to)!.has(target))
          return `${type} ${record.id}: ${field} leads nowhere`
      }
  }
  return null
}

/** Counts brackets outside of strings, so that nothing deep is ever handed to the parser. */
function tooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (quoted) {
      if (char === 0x5c) i++
      else if (char === 0x22) quoted = false
    } else if (char === 0x22) quoted = true
    else if (char === 0x5b || char === 0x7b) {
      if (++depth > deepest) return true
    } else if (char === 0x5d || char === 0x7d) depth--
  }
  return false
}
