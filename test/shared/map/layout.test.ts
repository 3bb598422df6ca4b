import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { cardAt, cardsIn, layoutOf, touches } from '../../../shared/map/layout.ts'
import { columnWidth, leastCardHeight, measures } from '../../../shared/map/measures.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { generateEngagement } from '../../fixtures/generate.ts'
import { journeyOf } from './journey.ts'

test('places cards by stage, lane and order, and lanes by their fullest cell', () => {
  const { columns, rows, cards, width, height } = layoutOf(
    journeyOf({ 's1 l1': 'a b', 's2 l1': 'c', 's3 l2': 'd' }),
    'j',
  )
  expect(columns.map(({ x, count }) => [x, count])).toEqual([
    [0, 2],
    [columnWidth, 1],
    [2 * columnWidth, 1],
  ])
  const one = measures.rowTop + leastCardHeight + measures.rowBottom
  expect(rows.map(({ y, height }) => [y, height])).toEqual([
    [0, one + leastCardHeight + measures.gap],
    [one + leastCardHeight + measures.gap, one],
  ])
  expect(cards.get('b')).toMatchObject({
    x: measures.gutter,
    y: measures.rowTop + leastCardHeight + measures.gap,
    index: 1,
  })
  expect(cards.get('d')).toMatchObject({ x: 2 * columnWidth + measures.gutter, column: 2, row: 1 })
  expect([width, height]).toEqual([3 * columnWidth, rows[1]!.y + rows[1]!.height])
})

test('makes room for a long title and for the place where one is being typed', () => {
  const records = journeyOf({ 's1 l1': 'a b' })
  apply(
    records,
    setField(
      records,
      'touchpoint',
      'a',
      'title',
      'A title so very long that it takes a whole third line of the card on which it stands',
    )!.changes,
  )
  const plain = layoutOf(records, 'j')
  expect(plain.cards.get('a')!.height).toBe(leastCardHeight + measures.card.titleLine)
  const typing = layoutOf(records, 'j', { stage: 's1', lane: 'l1', index: 1 })
  expect(typing.slot).toMatchObject({ x: measures.gutter, y: plain.cards.get('b')!.y })
  expect(typing.cards.get('b')!.y).toBe(plain.cards.get('b')!.y + leastCardHeight + measures.gap)
})

test('keeps touchpoints without a stage or without a lane in the tray', () => {
  const records = journeyOf({ 's1 l1': 'a b' }, 'x y')
  apply(records, setField(records, 'touchpoint', 'b', 'lane', null)!.changes)
  const { tray, cards } = layoutOf(records, 'j')
  expect(tray).toEqual(['x', 'b', 'y'])
  expect([...cards.keys()]).toEqual(['a'])
})

test('gives a journey with stages but no lane one row, and does not touch the records', () => {
  const records = journeyOf({})
  for (const lane of records.all('lane')) records.remove('lane', lane.id)
  expect(layoutOf(records, 'j').rows).toMatchObject([{ lane: null, y: 0 }])
  expect(records.of('lane', 'journey', 'j')).toEqual([])
})

test('finds the cards in a rectangle as a look at every card does, for 500 generated ones', () => {
  const records = new RecordSet()
  apply(records, generateEngagement(500).changes)
  const layout = layoutOf(records, 'journey-1')
  expect(layout.cards.size).toBe(500)
  for (const [x, y] of [
    [0, 0],
    [700, 400],
    [2_000, 1_000],
    [-500, -500],
    [99_999, 0],
  ] as const) {
    const rect = { x, y, width: 900, height: 650 }
    const slow = [...layout.cards.values()].filter((card) => touches(card, rect))
    expect(
      cardsIn(layout, rect)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(slow.map(({ id }) => id).sort())
  }
})

test('never lets two cards of the generated map overlap', () => {
  const records = new RecordSet()
  apply(records, generateEngagement(300, 7).changes)
  const layout = layoutOf(records, 'journey-1')
  for (const card of layout.cards.values()) expect(cardsIn(layout, card).map(({ id }) => id)).toEqual([card.id])
})

test('finds the card under a point and none between cards', () => {
  const layout = layoutOf(journeyOf({ 's1 l1': 'a b' }), 'j')
  const a = layout.cards.get('a')!
  expect(cardAt(layout, { x: a.x + 5, y: a.y + 5 })?.id).toBe('a')
  expect(cardAt(layout, { x: a.x + 5, y: a.y + a.height + 5 })).toBeNull()
})
