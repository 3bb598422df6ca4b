import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { create } from '../../../shared/edits/edit.ts'
import { recordEntries } from '../../../shared/palette/entries.ts'
import { type Entry, find, prepare } from '../../../shared/palette/rank.ts'
import { RecordSet } from '../../../shared/records/set.ts'

const records = new RecordSet()
apply(records, [
  create('journey', { name: 'Cancelling' }, 'j'),
  create('stage', { journey: 'j', name: 'Leaving' }, 's'),
  create('lane', { journey: 'j', name: 'Shop' }, 'l'),
  create(
    'touchpoint',
    { journey: 'j', title: 'Café bill', current: 'A queue at the till', stage: 's', lane: 'l' },
    'a',
  ),
  create('touchpoint', { journey: 'j', title: 'Waiting in the queue' }, 'b'),
  create('story', { touchpoint: 'b', text: 'My hold time was close to 45 minutes.' }, 'c'),
  create('term', { word: 'Churn', meaning: 'customers who leave the queue' }, 'd'),
  create('opportunity', { title: 'A shorter queue' }, 'o'),
  create('addressing', { opportunity: 'o', touchpoint: 'b' }, 'x'),
])
const prepared = prepare(recordEntries(records))
const ids = (query: string, limit?: number) =>
  find(prepared, query, limit).map(({ group, entries }) => [group, ...entries.map(({ record }) => record)])

const command = (text: string, more = ''): Entry => ({ id: text, group: 'command', text, detail: '', more })
const texts = (entries: Entry[], query: string) =>
  find(prepare(entries), query).flatMap(({ entries: own }) => own.map(({ text }) => text))

test('finds nothing for an empty query', () => expect(ids('  ')).toEqual([]))

test('finds words whatever their case and accents', () => expect(ids('CAFE')).toEqual([['touchpoint', 'a']]))

test('puts what is in titles before other words, in groups where their best stands', () => {
  expect(ids('queue')).toEqual([
    ['touchpoint', 'b', 'a'],
    ['opportunity', 'o'],
    ['term', 'd'],
  ])
})

test('needs every word, in any order, also from what stands beside', () => {
  expect(ids('45 hold')).toEqual([['story', 'c']])
  expect(ids('leaving bill')).toEqual([['touchpoint', 'a']])
  expect(ids('leaving nothing')).toEqual([])
})

test('leads from a story and an opportunity to their touchpoint', () => {
  const of = (query: string) => find(prepared, query)[0]!.entries[0]
  expect(of('hold')).toMatchObject({ group: 'story', touchpoint: 'b', detail: 'Waiting in the queue' })
  expect(of('shorter')).toMatchObject({ group: 'opportunity', touchpoint: 'b' })
})

test('ranks the whole text, its beginning, the beginning of a word, within a word, and words beside', () => {
  const all = [command('Go on', 'map'), command('Bitmap'), command('The map'), command('Map, SVG'), command('Map')]
  expect(texts(all, 'map')).toEqual(['Map', 'Map, SVG', 'The map', 'Bitmap', 'Go on'])
})

test('puts names before sentences that begin with the query', () => {
  const sentence: Entry = { id: 's', group: 'standard', text: 'Map sheets are kept', detail: '' }
  expect(texts([sentence, command('The map')], 'map')).toEqual(['The map', 'Map sheets are kept'])
})

test('keeps the given order among equals', () => {
  expect(texts([command('Add stage'), command('Add lane'), command('Add journey')], 'add')).toEqual([
    'Add stage',
    'Add lane',
    'Add journey',
  ])
})

test('takes abbreviations by the beginnings of words in a row, in short texts only', () => {
  const long = command(`Moment of truth ${'and so on '.repeat(8)}`)
  expect(texts([command('Moment of truth'), command('Remote'), long], 'mot')).toEqual(['Moment of truth', 'Remote'])
  expect(texts([command('Add a stage')], 'addst')).toEqual(['Add a stage'])
  expect(texts([command('Add a stage')], 'tage a')).toEqual(['Add a stage'])
  expect(texts([command('Add a stage')], 'adg')).toEqual([])
})

test('keeps to the limit', () =>
  expect(
    ids('e', 2)
      .flat()
      .filter((id) => id.length === 1),
  ).toHaveLength(2))
