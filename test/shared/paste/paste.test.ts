import { beforeEach, expect, test } from 'vitest'
import { inverseOf } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { type Landing, pasteTable } from '../../../shared/edits/paste.ts'
import { addStages } from '../../../shared/edits/stages.ts'
import { cellsOf, isTable } from '../../../shared/paste/cells.ts'
import { linesOf } from '../../../shared/paste/lines.ts'
import { readingOf, readTable } from '../../../shared/paste/read.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { blankRecords } from '../../fixtures/sample.ts'

let records: RecordSet
let journey: string
beforeEach(() => {
  records = blankRecords()
  journey = records.all('journey')[0]!.id
})

const tray: Landing = { stage: null, lane: null }
const put = (text: string, landing = tray) => {
  const made = pasteTable(records, journey, readTable(cellsOf(text)), landing)!
  return { ...made, done: expand(records, made.intent.changes) }
}
/** `stage / lane: titles`, in the order of the map. */
const map = () =>
  records.of('stage', 'journey', journey).flatMap((stage) =>
    records.of('lane', 'journey', journey).flatMap((lane) => {
      const cards = records.of('touchpoint', 'stage', stage.id).filter((one) => one.lane === lane.id)
      return cards.length ? [`${stage.name} / ${lane.name}: ${cards.map(({ title }) => title).join(', ')}`] : []
    }),
  )

test('reads cells with tabs, line breaks and quotation marks in them, and leaves out what is empty', () => {
  expect(cellsOf('a\t"b\tc\n""d"""\t\r\n\t\t\n  e \t\t\r\n')).toEqual([
    ['a', 'b\tc\n"d"'],
    ['e', ''],
  ])
  // A quotation mark that does not close at the end of a cell is just one.
  expect(cellsOf('"Fine" she said\t5" pipe')).toEqual([['"Fine" she said', '5" pipe']])
  expect(cellsOf('"never closed\tb\nc')).toEqual([
    ['"never closed', 'b'],
    ['c', ''],
  ])
})

test('tells a table from a list', () => {
  expect(isTable('one\ntwo\n')).toBe(false)
  expect(isTable('one\t\ntwo\t\n')).toBe(false)
  expect(isTable('one\ttwo')).toBe(true)
  expect(linesOf('- One\n2. Two\n\n• Three')).toEqual(['One', 'Two', 'Three'])
})

test('recognises column names, stages by lanes, and titles', () => {
  expect(readingOf(cellsOf('Lane\tTOUCHPOINT\nShop\tTill'))).toBe('columns')
  expect(readingOf(cellsOf('\tBefore\tAfter\nShop\tTill\t'))).toBe('matrix')
  expect(readingOf(cellsOf('One\nTwo'))).toBe('titles')
  expect(readingOf(cellsOf('One\tTwo'))).toBe('titles')
})

test('makes stages, lanes and cards of a matrix in one step, several cards of a cell with lines', () => {
  const { ids, newStages, newLanes, done } = put('\tBefore\tAfter\nShop\t"Till\n- Receipt"\t\nPhone\t\tCall back\n')
  expect(map()).toEqual(['Before / Shop: Till, Receipt', 'After / Phone: Call back'])
  expect([newStages, newLanes, ids.length]).toEqual([['Before', 'After'], ['Shop', 'Phone'], 3])
  expand(records, inverseOf(done))
  expect([records.all('stage'), records.all('lane'), records.all('touchpoint')]).toEqual([[], [], []])
})

test('names what has no name in a matrix, and drops nothing', () => {
  put('Lane\tBefore\t\n\tTill\tExit')
  expect(map()).toEqual(['Before / Lane 1: Till', 'Stage 2 / Lane 1: Exit'])
})

test('uses stages and lanes that are there, whatever their case', () => {
  expand(records, addStages(records, journey, ['Before', 'After']).intent.changes)
  const { newStages } = put('\tAFTER\tLater\nShop\tTill\tTalk')
  expect(newStages).toEqual(['Later'])
  expect(map()).toEqual(['After / Shop: Till', 'Later / Shop: Talk'])
})

test('reads columns by name: places, ratings, words; merged cells go on, unknown columns are named', () => {
  const rows = [
    'Stage\tLane\tTouchpoint\tCurrent\tIdeal rating\tCurrent rating\tMoment of truth\tImportance\tColour',
    'Before\tShop\tTill\t"Long\nqueue"\t+2\t−1\tyes\t5\tred',
    '\t\tReceipt\t\t3\tlow\tno\t\t',
    'After\t\tTalk\t\t\t\t\t\t',
  ]
  const pasted = readTable(cellsOf(rows.join('\n')))
  expect(pasted.ignored).toEqual(['Colour'])
  put(rows.join('\n'))
  expect(map()).toEqual(['Before / Shop: Till, Receipt', 'After / Shop: Talk'])
  const till = records.all('touchpoint').find(({ title }) => title === 'Till')
  expect(till).toMatchObject({
    current: 'Long\nqueue',
    idealRating: 2,
    currentRating: -1,
    momentOfTruth: true,
    importance: 5,
  })
  // What is no rating is none.
  const receipt = records.all('touchpoint').find(({ title }) => title === 'Receipt')
  expect(receipt).toMatchObject({ idealRating: null, currentRating: null, momentOfTruth: false })
})

test('gives a journey without lanes its first one, and puts cards without a stage where the keyboard is', () => {
  put('Stage\tTouchpoint\nBefore\tTill')
  expect(map()).toEqual(['Before / Touchpoints: Till'])
  const [stage, lane] = [records.all('stage')[0]!.id, records.all('lane')[0]!.id]
  put('Touchpoint\tCurrent\nFirst\tx', { stage, lane, index: 0 })
  expect(map()).toEqual(['Before / Touchpoints: First, Till'])
  put('Touchpoint\tCurrent\nLast\tx')
  expect(records.of('touchpoint', 'stage', null).map(({ title }) => title)).toEqual(['Last'])
})

test('puts cards into an empty cell of a journey that has no lane yet', () => {
  const { intent, ids } = addStages(records, journey, ['Before'])
  expand(records, intent.changes)
  put('One\tTwo', { stage: ids[0]!, lane: null, index: 0 })
  expect(map()).toEqual(['Before / Touchpoints: One, Two'])
})

test('makes nothing of nothing', () => {
  expect(pasteTable(records, journey, readTable([]), tray)).toBeNull()
})
