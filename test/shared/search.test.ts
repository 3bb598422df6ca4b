import { expect, test } from 'vitest'
import { apply } from '../../shared/edits/apply.ts'
import { create } from '../../shared/edits/edit.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { search } from '../../shared/search.ts'

const records = new RecordSet()
apply(records, [
  create('journey', { name: 'J' }, 'j'),
  create('stage', { journey: 'j', name: 'Leaving' }, 's'),
  create('touchpoint', { journey: 'j', title: 'Café bill', current: 'A queue at the till', stage: 's' }, 'a'),
  create('touchpoint', { journey: 'j', title: 'Waiting in the queue' }, 'b'),
  create('story', { touchpoint: 'b', text: 'My hold time was close to 45 minutes.' }, 'c'),
  create('term', { word: 'Churn', meaning: 'customers who leave the queue' }, 'd'),
])

test('finds nothing for an empty query', () => expect(search(records, '  ')).toEqual([]))

test('finds words whatever their case and accents', () => {
  expect(search(records, 'CAFE').map(({ id }) => id)).toEqual(['a'])
})

test('puts titles before other words of touchpoints, then terms', () => {
  expect(search(records, 'queue').map(({ id }) => id)).toEqual(['b', 'a', 'd'])
})

test('leads from a story to its touchpoint', () => {
  expect(search(records, 'hold 45')).toEqual([
    {
      type: 'story',
      id: 'c',
      text: 'My hold time was close to 45 minutes.',
      detail: 'Waiting in the queue',
      touchpoint: 'b',
    },
  ])
})

test('keeps to the limit', () => expect(search(records, 'e', 2)).toHaveLength(2))
