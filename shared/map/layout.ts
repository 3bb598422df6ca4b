import { byOrder } from '../order.ts'
import type { Lane } from '../records/lane.ts'
import type { View } from '../records/set.ts'
import type { Stage } from '../records/stage.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { cardHeight, columnWidth, leastCardHeight, measures, titleLineCount } from './measures.ts'

/** Pixels at zoom 1; the origin is the corner of the first cell. */
export type Rect = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }

export type Column = { stage: Stage; index: number; x: number; width: number; count: number; moments: number }
/** `lane: null`: the one row of a journey that has stages but no lane yet. */
export type Row = { lane: Lane | null; index: number; y: number; height: number; count: number }
/** A card in its place; `index` counts within the cell. `touchpoint` is the record that it was placed by. */
export type Placed = Rect & { id: string; column: number; row: number; index: number; touchpoint: Touchpoint }
/** An empty place held open, where a title is being typed. */
export type Slot = { stage: string; lane: string | null; index: number }

export type MapLayout = {
  journey: string
  columns: Column[]
  rows: Row[]
  /** `cells[column][row]`: the cards of a cell from top to bottom. */
  cells: Placed[][][]
  cards: Map<string, Placed>
  slot: Rect | null
  /** Touchpoints that have no place yet, in order. */
  tray: string[]
  width: number
  height: number
}

/** The touchpoints of one stage by lane, kept as long as the stage's list is the same. */
type Sorted = { byLane: Map<string | null, Touchpoint[]>; count: number; moments: number }
const sorted = new WeakMap<readonly Touchpoint[], Sorted>()

function sortStage(touchpoints: readonly Touchpoint[]): Sorted {
  let found = sorted.get(touchpoints)
  if (found) return found
  found = { byLane: new Map(), count: 0, moments: 0 }
  for (const touchpoint of touchpoints) {
    const list = found.byLane.get(touchpoint.lane)
    if (list) list.push(touchpoint)
    else found.byLane.set(touchpoint.lane, [touchpoint])
    if (touchpoint.lane === null) continue
    found.count++
    if (touchpoint.momentOfTruth) found.moments++
  }
  sorted.set(touchpoints, found)
  return found
}

/**
 * The map of a journey: stages are columns, lanes are rows as high as their fullest cell, cards stand below each other
 * in a cell. Nothing else decides where a card is. Linear in the number of touchpoints (about 3 ms for 5,000).
 */
export function layoutOf(view: View, journey: string, slot: Slot | null = null): MapLayout {
  const stages = view.of('stage', 'journey', journey)
  const known = view.of('lane', 'journey', journey)
  const lanes: (Lane | null)[] = stages.length && !known.length ? [null] : known
  const tray: Touchpoint[] = view.of('touchpoint', 'stage', null).filter((one) => one.journey === journey)
  const byStage = stages.map((stage) => sortStage(view.of('touchpoint', 'stage', stage.id)))
  for (const { byLane } of byStage) tray.push(...(byLane.get(null) ?? []))

  const columns = stages.map((stage, index) => {
    const { count, moments } = byStage[index]!
    return { stage, index, x: index * columnWidth, width: columnWidth, count, moments }
  })
  const layout: MapLayout = {
    journey,
    columns,
    rows: [],
    cells: columns.map(() => []),
    cards: new Map(),
    slot: null,
    tray: tray.sort(byOrder).map(({ id }) => id),
    width: columns.length * columnWidth,
    height: 0,
  }
  for (const [index, lane] of lanes.entries()) placeRow(layout, lane, index, byStage, slot)
  return layout
}

function placeRow(layout: MapLayout, lane: Lane | null, index: number, byStage: Sorted[], slot: Slot | null): void {
  const row: Row = { lane, index, y: layout.height, height: 0, count: 0 }
  const top = row.y + measures.rowTop
  let bottom = top + leastCardHeight
  for (const column of layout.columns) {
    const x = column.x + measures.gutter
    const width = measures.card.width
    const held = slot && slot.stage === column.stage.id && slot.lane === (lane?.id ?? null) ? slot.index : -1
    const inCell = (lane && byStage[column.index]!.byLane.get(lane.id)) ?? []
    const cell: Placed[] = []
    let y = top
    for (let i = 0; i <= inCell.length; i++) {
      if (i === held || (i === inCell.length && held > i)) {
        layout.slot = { x, y, width, height: leastCardHeight }
        y += leastCardHeight + measures.gap
      }
      const touchpoint = inCell[i]
      if (!touchpoint) break
      const { id } = touchpoint
      const height = cardHeight(titleLineCount(touchpoint))
      const placed = { id, column: column.index, row: index, index: i, touchpoint, x, y, width, height }
      cell.push(placed)
      layout.cards.set(touchpoint.id, placed)
      y += height + measures.gap
    }
    layout.cells[column.index]!.push(cell)
    row.count += cell.length
    bottom = Math.max(bottom, y - measures.gap)
  }
  row.height = bottom + measures.rowBottom - row.y
  layout.rows.push(row)
  layout.height = row.y + row.height
}

/** Whether a card stands where the layout put it, whatever else has changed of its touchpoint. */
export function stillPlaced({ cards }: MapLayout, id: string, now: Touchpoint | undefined): boolean {
  const then = cards.get(id)?.touchpoint
  if (!then || !now) return false
  const { stage, lane, order, title, momentOfTruth, journey } = then
  return (
    now.stage === stage &&
    now.lane === lane &&
    now.order === order &&
    now.title === title &&
    now.momentOfTruth === momentOfTruth &&
    now.journey === journey
  )
}

/** Index of the last of `bands` (columns by x, rows by y) that begins at or before `at`; -1 before the first. */
export function bandAt(bands: readonly { x: number }[] | readonly { y: number }[], at: number): number {
  let low = 0
  let high = bands.length
  while (low < high) {
    const middle = (low + high) >> 1
    const band = bands[middle] as { x?: number; y?: number }
    if ((band.x ?? band.y!) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The cards that touch a rectangle: looks only at the cells there, and within a cell only at its cards. */
export function cardsIn({ columns, rows, cells }: MapLayout, rect: Rect): Placed[] {
  const found: Placed[] = []
  const lastColumn = bandAt(columns, rect.x + rect.width)
  const lastRow = bandAt(rows, rect.y + rect.height)
  for (let c = Math.max(0, bandAt(columns, rect.x)); c <= lastColumn; c++)
    for (let r = Math.max(0, bandAt(rows, rect.y)); r <= lastRow; r++)
      for (const card of cells[c]![r]!) if (touches(card, rect)) found.push(card)
  return found
}

/** The card under a point, if any. */
export function cardAt(layout: MapLayout, { x, y }: Point): Placed | null {
  return cardsIn(layout, { x, y, width: 0, height: 0 })[0] ?? null
}

export const touches = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
