import { expect, test } from 'vitest'
import { tellerOf } from '../../../../shared/insight/overlay.ts'
import { walkName } from '../../../../shared/insight/walks/walkName.ts'
import type { RecordSet } from '../../../../shared/records/set.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { walkSample } from '../../../support/walked.ts'

const pinch = { id: 'p1', sign: 'A sigh', clarified: false, fixed: false, followUp: null }
const first = (records: RecordSet) =>
  walkSample(records, 'First', [
    ['Waiting in the queue', 'Ada', { met: false }],
    ['First call to cancel', 'Ada', { rating: 1, standard: 'met' }],
    ['First call to cancel', 'Bo', { rating: 0, standard: 'missed' }],
    ['Final bill', 'Ada', { rating: -2 }],
    ['Final bill', 'Bo', { rating: -1 }],
    ['Second call to cancel', 'Ada', { rating: 1, pinches: [pinch] }],
    ['Returning the equipment', 'Ada', { rating: 2 }],
    ['Parcel label', 'Ada', { rating: 1 }],
  ])
const tell = (records: RecordSet, walkthrough: string | null, against: string | null, title: string) =>
  tellerOf(records, 'walk', { walkthrough, against }).tell(
    records.all('touchpoint').find((one) => one.title === title)!,
  )

test('tells a walkthrough by the worst that was seen, and names in the legend what is not on the map', () => {
  const records = sampleRecords()
  const walk = first(records)
  expect(tell(records, walk, null, 'Waiting in the queue')).toMatchObject({ level: 4, sign: 'Not met' })
  expect(tell(records, walk, null, 'First call to cancel')).toMatchObject({ level: 3, sign: 'Standard missed' })
  // Mean of -2 and -1.
  expect(tell(records, walk, null, 'Final bill')).toEqual({
    level: 2,
    sign: '−1.5',
    words: 'as walked: Rated below 0, rated −1.5',
  })
  expect(tell(records, walk, null, 'Second call to cancel')).toMatchObject({ level: 1, sign: 'Pinch' })
  expect(tell(records, walk, null, 'Returning the equipment')).toMatchObject({ level: 0, sign: '+2' })
  expect(tell(records, walk, null, 'Negotiating with the agent')).toMatchObject({ level: null, sign: '' })
  expect(tellerOf(records, 'walk').legend.at(-1)).toEqual({
    level: null,
    names: true,
    words: 'Found, not on the map: Parcel label',
  })
})

test('tells what is different between two walkthroughs', () => {
  const records = sampleRecords()
  const before = first(records)
  const after = walkSample(records, 'Second', [
    ['Waiting in the queue', 'Ada', { waited: 3 }],
    ['First call to cancel', 'Ada', { rating: -1, standard: 'missed' }],
    ['Final bill', 'Ada', { rating: -2 }],
    ['Second call to cancel', 'Ada', { rating: 1 }],
    ['Parcel label', 'Ada', {}],
    ['Note on the door', 'Ada', {}],
  ])
  expect(tell(records, after, before, 'Waiting in the queue')).toMatchObject({ level: 1, sign: '↑ Met now' })
  // From a mean of 0.5 to -1.
  expect(tell(records, after, before, 'First call to cancel')).toMatchObject({ level: 4, sign: '↓ Rated lower by 1.5' })
  expect(tell(records, after, before, 'Second call to cancel')).toMatchObject({ level: 0, sign: 'The same' })
  expect(tell(records, after, before, 'Returning the equipment')).toMatchObject({ level: null, sign: '' })
  expect(tellerOf(records, 'walk', { walkthrough: after, against: before }).legend.at(-1)!.words).toBe(
    'Found, not on the map: Note on the door',
  )
  expect(walkName(records, { walkthrough: after, against: before })).toBe('First, then Second')
})

test('shows the newest where none is named or the named one is gone, and says so where there is none', () => {
  const records = sampleRecords()
  expect(tellerOf(records, 'walk').legend.map(({ words }) => words)).toEqual(['No walkthrough yet'])
  first(records)
  expect(walkName(records, { walkthrough: 'gone', against: null })).toBe('First, as walked')
})
