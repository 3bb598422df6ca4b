import { touchpointColumns } from '../columns.ts'
import { fold } from '../palette/rank.ts'
import { t } from '../text/index.ts'
import { linesOf } from './lines.ts'

/** How a table is understood: columns by their names; stages along the top and lanes down the side; or a title in each cell. */
export const readings = ['columns', 'matrix', 'titles'] as const
export type Reading = (typeof readings)[number]

/** A touchpoint as pasted; a place by its name, null: wherever the keyboard is. */
export type PastedCard = { stage: string | null; lane: string | null; title: string; fields: PastedFields }
export type PastedFields = {
  momentOfTruth?: boolean
  importance?: number
  current?: string
  ideal?: string
  currentRating?: number
  idealRating?: number
  owner?: string
  place?: string
}
/** What a table says: names in their order, also of stages and lanes without touchpoints; columns that are not used. */
export type Pasted = { reading: Reading; stages: string[]; lanes: string[]; cards: PastedCard[]; ignored: string[] }

const columns = { ...touchpointColumns, place: 'Place' } as const
type Column = keyof typeof columns
/** Other words for a column that people use. */
const synonyms: Record<string, Column> = { title: 'touchpoint', channel: 'lane', phase: 'stage', step: 'touchpoint' }
const byName = new Map<string, Column>([
  ...Object.entries(columns).map(([key, name]) => [fold(name), key as Column] as const),
  ...Object.entries(synonyms),
])

const columnOf = (name: string): Column | undefined => byName.get(fold(name).trim().replace(/\s+/g, ' '))

/**
 * How a table is best understood: by its column names where one of them is `Touchpoint` (or `Title`, `Step`); a single
 * column as titles; otherwise as stages by lanes.
 */
export function readingOf(rows: readonly string[][]): Reading {
  const header = rows[0] ?? []
  if (header.map(columnOf).includes('touchpoint')) return 'columns'
  return header.length < 2 || rows.length < 2 ? 'titles' : 'matrix'
}

/** The readings that a table allows. */
export const readingsOf = (rows: readonly string[][]): Reading[] =>
  readings.filter(
    (one) => one === 'titles' || (one === 'columns' ? readingOf(rows) === one : (rows[0]?.length ?? 0) > 1),
  )

/** Reads a table of cells in the given way. Nothing is dropped in silence: columns without a known name are `ignored`. */
export function readTable(rows: readonly string[][], reading: Reading = readingOf(rows)): Pasted {
  if (reading === 'columns') return readColumns(rows)
  if (reading === 'matrix') return readMatrix(rows)
  const cards = rows
    .flat()
    .flatMap(linesOf)
    .map((title) => ({ stage: null, lane: null, title, fields: {} }))
  return { reading, stages: [], lanes: [], cards, ignored: [] }
}

/** First row: stages. First column: lanes. A cell: touchpoints, one on each of its lines. */
function readMatrix([header = [], ...body]: readonly string[][]): Pasted {
  const stages = header.slice(1)
  const named = (name: string, i: number) => name || t('paste.stage', { n: i + 1 })
  const cards = body.flatMap(([lane = '', ...cells], row) =>
    cells.flatMap((cell, i) =>
      linesOf(cell).map((title) => ({ stage: named(stages[i]!, i), lane: laneAt(lane, row), title, fields: {} })),
    ),
  )
  const used = stages.map(named).filter((name, i) => stages[i] !== '' || cards.some((card) => card.stage === name))
  return {
    reading: 'matrix',
    stages: unique(used),
    lanes: unique(body.map(([lane = ''], i) => laneAt(lane, i))),
    cards,
    ignored: [],
  }
}

const laneAt = (name: string, row: number): string => name || t('paste.lane', { n: row + 1 })

/** A row for each touchpoint; an empty stage or lane is the one above, as merged cells paste. */
function readColumns([header = [], ...body]: readonly string[][]): Pasted {
  const at = new Map<Column, number>()
  const ignored: string[] = []
  header.forEach((name, i) => {
    const column = columnOf(name)
    if (column && !at.has(column)) at.set(column, i)
    else if (name) ignored.push(name.slice(0, 60))
  })
  const above: { stage: string | null; lane: string | null } = { stage: null, lane: null }
  const [stages, lanes, cards]: [string[], string[], PastedCard[]] = [[], [], []]
  for (const row of body) {
    const cell = (column: Column) => row[at.get(column) ?? -1] ?? ''
    above.stage = oneLine(cell('stage')) || above.stage
    above.lane = oneLine(cell('lane')) || above.lane
    if (above.stage) stages.push(above.stage)
    if (above.lane) lanes.push(above.lane)
    const title = oneLine(cell('touchpoint'))
    if (title) cards.push({ ...above, title, fields: fieldsOf(cell) })
  }
  return { reading: 'columns', stages: unique(stages), lanes: unique(lanes), cards, ignored }
}

function fieldsOf(cell: (column: Column) => string): PastedFields {
  const fields: PastedFields = {}
  for (const text of ['current', 'ideal', 'owner', 'place'] as const)
    if (cell(text)) fields[text] = cell(text).slice(0, text === 'owner' || text === 'place' ? 500 : 20_000)
  const within = (column: Column, least: number, most: number): number | undefined => {
    const words = cell(column).replace('−', '-').replace(/^\+/, '')
    const value = /^-?\d+$/.test(words) ? Number(words) : Number.NaN
    return value >= least && value <= most ? value : undefined
  }
  const importance = within('importance', 1, 5)
  const currentRating = within('currentRating', -2, 2)
  const idealRating = within('idealRating', -2, 2)
  if (importance !== undefined) fields.importance = importance
  if (currentRating !== undefined) fields.currentRating = currentRating
  if (idealRating !== undefined) fields.idealRating = idealRating
  if (/^(yes|y|true|x|1|✓)$/i.test(cell('momentOfTruth'))) fields.momentOfTruth = true
  return fields
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const unique = (names: readonly string[]): string[] => [...new Map(names.map((name) => [fold(name), name])).values()]
