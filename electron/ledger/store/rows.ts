import { parseRecord, type RecordOf, type RecordType, schemas } from '../../../shared/records/index.ts'
import { copiesOf } from '../../../shared/records/table.ts'

type Value = string | number | null

/** The rows of a type as SQLite gives them: their values in the order of the columns, id first. */
export type Rows = { type: RecordType; columns: readonly string[]; rows: Iterable<readonly unknown[]> }
/** The same, all of them read. */
export type RowList = Rows & { rows: readonly (readonly unknown[])[] }

/** The columns of a record type: its fields, id first. */
export const columnsOf = (type: RecordType): string[] => [
  'id',
  ...Object.keys(schemas[type].shape).filter((field) => field !== 'id'),
]

/** Fields kept as 0 and 1. */
const flags: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries(schemas).map(([type, schema]) => [
    type,
    new Set(
      Object.entries(schema.shape)
        .filter(([, field]) => field.safeParse(true).success)
        .map(([name]) => name),
    ),
  ]),
)

export const toColumn = (value: unknown): Value => (typeof value === 'boolean' ? Number(value) : (value as Value))

/** Rows as records, as they are: for those that were parsed before they were written, or since. */
export function recordsOf({ type, columns, rows }: RowList): RecordOf<RecordType>[] {
  if (!rows.length) return []
  const records = copiesOf(Object.fromEntries(columns.map((column) => [column, null])), rows.length)
  for (const [at, column] of columns.entries()) {
    const isFlag = flags[type]!.has(column)
    for (let i = 0; i < rows.length; i++) records[i]![column] = isFlag ? rows[i]![at] === 1 : rows[i]![at]
  }
  return records as RecordOf<RecordType>[]
}

/** Rows as parsed records; throws a ZodError where one does not fit its schema. */
export const parsedOf = (rows: RowList): RecordOf<RecordType>[] =>
  recordsOf(rows).map((record) => parseRecord(rows.type, record))

/** A row of the table `edits`. `state`: the sum of all records after it; `sum`: of it and those before it (`sums.ts`). */
export type EditRow = {
  seq: number
  id: string
  actor: string
  label: string
  group: string | null
  kind: string
  target: string
  at: string
  changes: string
  state: number
  sum: number
}
