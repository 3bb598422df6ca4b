import { touchpointColumns } from '../../../shared/columns.ts'
import { unguard } from './guard.ts'

/** The columns that an import knows, by the header names of the export; any order and case. */
export const columns = {
  ...touchpointColumns,
  standard: 'Standard',
  standardStatus: 'Standard status',
  promisedTo: 'Promised to',
  metric: 'Metric',
  unit: 'Unit',
  direction: 'Direction',
  target: 'Target',
  actual: 'Actual',
  supports: 'Supports',
  activity: 'Activity',
  activityKind: 'Activity kind',
  waste: 'Waste',
  minutesEach: 'Minutes each',
  timesPerYear: 'Times per year',
  hourlyCost: 'Hourly cost',
  customerMinutesEach: 'Customer minutes each',
  story: 'Story',
  teller: 'Teller',
  cause: 'Cause',
  causeCategory: 'Cause category',
  causeAgreed: 'Cause agreed',
  opportunity: 'Opportunity',
  intervention: 'Intervention',
  impact: 'Impact',
  effort: 'Effort',
  planOwner: 'Plan owner',
  due: 'Due',
} as const

export type Column = keyof typeof columns
/** One row by column; a column that the file lacks is empty. */
export type Cells = Record<Column, string>

const byName = new Map(Object.entries(columns).map(([key, name]) => [name.toLowerCase(), key as Column]))

/** What a person chose for headers that go by another name: header to the name of a known column, '' for none. */
export type Mapping = Readonly<Record<string, string>>

/**
 * Where each known column stands, and the names of those that are not used. The first of equal names counts; what a
 * person chose goes before what a name says.
 */
export function findColumns(
  header: readonly string[],
  mapping: Mapping = {},
): { at: Map<Column, number>; ignored: string[]; header: { name: string; column: string | null }[] } {
  const said = header.map((name) => (Object.hasOwn(mapping, name) ? mapping[name]! : name))
  const { at, ignored } = find(said, header)
  const used = new Map([...at].map(([key, i]) => [i, columns[key]]))
  return { at, ignored, header: header.map((name, i) => ({ name: name.slice(0, 200), column: used.get(i) ?? null })) }
}

function find(said: readonly string[], header: readonly string[]) {
  const at = new Map<Column, number>()
  const ignored: string[] = []
  said.forEach((name, i) => {
    const key = byName.get(
      name
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase()
        .replace(/\s+/g, ' '),
    )
    if (key && !at.has(key)) at.set(key, i)
    else if (header[i]!.trim()) ignored.push(header[i]!.trim().slice(0, 60))
  })
  return { at, ignored }
}

/** The cells of a row by column, trimmed; the apostrophe with which exports disarm formulas is taken off. */
export function cellsOf(row: readonly string[], at: Map<Column, number>): Cells {
  const cells = {} as Cells
  for (const key of Object.keys(columns) as Column[]) {
    const index = at.get(key)
    cells[key] = unguard((index === undefined ? '' : (row[index] ?? '')).trim())
  }
  return cells
}
