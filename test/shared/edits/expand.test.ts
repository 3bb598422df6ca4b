import { beforeEach, expect, test } from 'vitest'
import { type Change, create, remove, update } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { recordTypes, referencesOf } from '../../../shared/records/index.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { chance } from '../../support/random.ts'
import { randomIntent } from '../../support/randomEdits.ts'

let records: RecordSet
const does = (...changes: Change[]) => expand(records, changes)
const plain = () => Object.fromEntries(recordTypes.map((type) => [type, records.all(type)]))
const alter = (to: Record<string, unknown>, from: Record<string, unknown> = {}): Change => ({
  type: 'touchpoint',
  id: 't',
  from,
  to,
})

beforeEach(() => {
  records = new RecordSet()
  does(
    create('journey', {}, 'j'),
    create('stage', { journey: 'j' }, 's'),
    create('touchpoint', { journey: 'j', stage: 's', title: 'Bill', current: 'one two three' }, 't'),
    create('standard', { touchpoint: 't' }, 's1'),
    create('standard', { touchpoint: 't', supports: 's1' }, 's2'),
  )
})

test('corrects from to the true value and drops what already is so', () => {
  expect(does(alter({ title: 'Final bill', stage: 's' }, { title: 'wrong', stage: null }))).toEqual([
    { type: 'touchpoint', id: 't', from: { title: 'Bill' }, to: { title: 'Final bill' } },
  ])
  expect(does(alter({ title: 'Final bill' }))).toEqual([])
})

test('drops changes to a record that is gone', () => {
  const removal = remove('touchpoint', records.get('touchpoint', 't')!)
  does(removal)
  expect(does(alter({ title: 'x' }), removal)).toEqual([])
})

test('removes what cannot be without the removed record before it, and clears other references', () => {
  const done = does(remove('stage', records.get('stage', 's')!))
  expect(done.map(({ type, to }) => [type, to])).toEqual([
    ['touchpoint', { stage: null }],
    ['stage', null],
  ])
  expect(does(remove('journey', records.get('journey', 'j')!)).map(({ id }) => id)).toEqual([
    's2',
    's1',
    's2',
    't',
    'j',
  ])
})

test('merges two people’s words in one text', () => {
  does(alter({ current: 'one 2 three' }, { current: 'one two three' }))
  does(alter({ current: 'one two three four' }, { current: 'one two three' }))
  expect(records.get('touchpoint', 't')?.current).toBe('one 2 three four')
})

test('lets the later name stand, as a name is not merged', () => {
  does(alter({ title: 'theirs' }, { title: 'Bill' }))
  does(alter({ title: 'mine' }, { title: 'Bill' }))
  expect(records.get('touchpoint', 't')?.title).toBe('mine')
})

test('clears a reference to nothing and drops a new record that cannot be without it', () => {
  does(create('touchpoint', { journey: 'j', stage: 'nowhere' }, 'new'))
  expect(records.get('touchpoint', 'new')?.stage).toBeNull()
  expect(does(create('stage', { journey: 'nowhere' }))).toEqual([])
})

test('keeps an owner when a change names none that is there, and the change’s other fields', () => {
  does(alter({ journey: 'nowhere', title: 'kept' }))
  expect(records.get('touchpoint', 't')).toMatchObject({ journey: 'j', title: 'kept' })
})

test('clears a reference that would lead back to its record', () => {
  does(update('standard', records.get('standard', 's1')!, { supports: 's2' })!)
  expect(records.get('standard', 's1')?.supports).toBeNull()
  does(create('standard', { touchpoint: 't', supports: 'self' }, 'self'))
  expect(records.get('standard', 'self')?.supports).toBeNull()
})

test('writes only what differs when a record is created twice', () => {
  expect(does(create('journey', { name: 'Cancel' }, 'j'))).toEqual([
    { type: 'journey', id: 'j', from: { name: '' }, to: { name: 'Cancel' } },
  ])
})

test('never changes a record’s id', () => {
  does(alter({ id: 'other', title: 'x' }))
  expect(records.get('touchpoint', 't')?.title).toBe('x')
  expect(records.get('touchpoint', 'other')).toBeUndefined()
})

test('makes text well-formed and -0 zero', () => {
  does(alter({ title: 'half \ud83d' }), create('standard', { touchpoint: 't', target: -0 }, 'zero'))
  expect(records.get('touchpoint', 't')?.title).toBe('half \ufffd')
  expect(Object.is(records.get('standard', 'zero')?.target, 0)).toBe(true)
})

test.each([
  ['an unknown field', alter({ colour: 'red' })],
  ['a prototype', alter(JSON.parse('{"__proto__": {"title": "x"}}'))],
  ['a wrong type', alter({ title: 7 })],
  ['a rating out of range', alter({ currentRating: 3 })],
])('refuses %s and leaves the records as they were', (_, bad) => {
  const before = plain()
  expect(() => does(alter({ title: 'first' }), bad)).toThrow(expect.objectContaining({ code: 'edit.invalid' }))
  expect(plain()).toEqual(before)
})

test('leaves no reference to nothing after any edits', () => {
  const rng = chance(3)
  for (let round = 0; round < 500; round++) {
    const intent = randomIntent(records, rng, ['0'.repeat(64)])
    if (intent) expand(records, intent.changes)
  }
  let seen = 0
  for (const [type, record] of records.entries())
    for (const [field, { to }] of Object.entries(referencesOf[type])) {
      const target = (record as Record<string, unknown>)[field]
      if (typeof target !== 'string') continue
      expect(records.get(to as never, target), `${type}.${field}`).toBeDefined()
      seen++
    }
  expect(seen).toBeGreaterThan(50)
})
