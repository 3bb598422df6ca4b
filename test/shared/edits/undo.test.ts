import { beforeEach, expect, test } from 'vitest'
import { type Change, create, remove, update } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { undoing } from '../../../shared/edits/undo.ts'
import { type RecordType, recordTypes } from '../../../shared/records/index.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { chance } from '../../support/random.ts'
import { randomIntent } from '../../support/randomEdits.ts'

let records: RecordSet
const plain = () => Object.fromEntries(recordTypes.map((type) => [type, records.all(type)]))
const does = (...changes: Change[]) => expand(records, changes)
const undo = (done: Change[]) => expand(records, undoing(records, done))
const touchpoint = (values: Record<string, unknown>) => update('touchpoint', records.get('touchpoint', 't')!, values)!

beforeEach(() => {
  records = new RecordSet()
  does(
    create('journey', { name: 'Cancelling' }, 'j'),
    create('stage', { journey: 'j', name: 'Leave' }, 's'),
    create('lane', { journey: 'j', name: 'Phone' }, 'l'),
    create('touchpoint', { journey: 'j', stage: 's', lane: 'l', title: 'Hotline' }, 't'),
    create('cause', { touchpoint: 't', text: 'Policy' }, 'c1'),
    create('cause', { touchpoint: 't', text: 'Bonus', explains: 'c1' }, 'c2'),
    create('opportunity', { title: 'Change it' }, 'o'),
    create('addressing', { opportunity: 'o', touchpoint: 't', cause: 'c1' }, 'a'),
  )
})

test.each(['journey', 'stage', 'touchpoint', 'cause', 'opportunity'] as RecordType[])(
  'brings back a removed %s with everything that hung on it',
  (type) => {
    const before = plain()
    const done = does(remove(type, records.all(type)[0] as never))
    expect(plain()).not.toEqual(before)
    undo(done)
    expect(plain()).toEqual(before)
  },
)

test('puts a field back over several changes of one step', () => {
  const done = does(touchpoint({ title: 'a' }))
  done.push(...does(touchpoint({ title: 'ab' })))
  undo(done)
  expect(records.get('touchpoint', 't')?.title).toBe('Hotline')
})

test('takes back a stage together with the move into it', () => {
  const before = plain()
  const done = does(create('stage', { journey: 'j' }, 's2'), touchpoint({ stage: 's2' }))
  undo(done)
  expect(plain()).toEqual(before)
})

test('leaves a field that somebody changed since, and puts back the others', () => {
  const done = does(touchpoint({ title: 'mine', owner: 'mine' }))
  does(touchpoint({ title: 'theirs' }))
  undo(done)
  expect(records.get('touchpoint', 't')).toMatchObject({ title: 'theirs', owner: '' })
})

test('leaves a record that somebody wrote in, or hung something on', () => {
  const done = does(create('stage', { journey: 'j' }, 's2'), create('stage', { journey: 'j' }, 's3'))
  does(update('stage', records.get('stage', 's2')!, { name: 'theirs' })!, touchpoint({ stage: 's3' }))
  expect(undo(done)).toEqual([])
})

test('does not bring back what cannot be without a record that is gone', () => {
  const done = does(remove('cause', records.get('cause', 'c2')!))
  does(remove('touchpoint', records.get('touchpoint', 't')!))
  expect(undo(done)).toEqual([])
})

test('leaves the records as they were while it finds out', () => {
  const done = does(remove('journey', records.get('journey', 'j')!))
  const before = plain()
  undoing(records, done)
  expect(plain()).toEqual(before)
})

test('gives back the state before any edit, and after it on redo', () => {
  const rng = chance(7)
  let tried = 0
  for (let round = 0; round < 600; round++) {
    const intent = randomIntent(records, rng, ['0'.repeat(64)])
    if (!intent) continue
    const before = plain()
    const done = expand(records, intent.changes)
    const after = plain()
    const back = undo(done)
    expect(plain()).toEqual(before)
    undo(back)
    expect(plain()).toEqual(after)
    if (done.length) tried++
  }
  expect(tried).toBeGreaterThan(300)
})

test('never takes back what somebody else wrote in other fields', () => {
  const rng = chance(11)
  let kept = 0
  for (let round = 0; round < 800; round++) {
    const mine = randomIntent(records, rng, ['0'.repeat(64)])
    if (!mine) continue
    const done = expand(records, mine.changes)
    const wrote = new Map<string, unknown[]>()
    for (const { type, id, to } of done)
      for (const [field, value] of Object.entries(to ?? {})) {
        const key = `${type} ${id} ${field}`
        wrote.set(key, [...(wrote.get(key) ?? []), value])
      }
    const theirs = randomIntent(records, rng, ['0'.repeat(64)])
    const changed = theirs ? expand(records, theirs.changes) : []
    const values = new Map<string, { type: RecordType; id: string; field: string; value: unknown }>()
    for (const { type, id, to } of changed)
      for (const field of Object.keys(to ?? {})) {
        const value = (records.get(type, id) as Record<string, unknown> | undefined)?.[field]
        // Back to the very value that I wrote is no trace of somebody else.
        if (value !== undefined && !wrote.get(`${type} ${id} ${field}`)?.includes(value))
          values.set(`${type} ${id} ${field}`, { type, id, field, value })
      }
    undo(done)
    for (const { type, id, field, value } of values.values()) {
      expect((records.get(type, id) as Record<string, unknown> | undefined)?.[field], `${type}.${field}`).toEqual(value)
      kept++
    }
  }
  expect(kept).toBeGreaterThan(500)
})
