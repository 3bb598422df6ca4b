import { parseRecord, type RecordOf, type RecordType, schemas } from '../../../shared/records/index.ts'

type Value = string | number | null

/** A record as SQLite gives it, by its columns. */
export type Row = { id: string } & Record<string, unknown>

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

/** A row as a parsed record; throws a ZodError where it does not fit its schema. */
export function fromRow<T extends RecordType>(type: T, row: Row): RecordOf<T> {
  for (const field of flags[type]!) row[field] = row[field] === 1
  return parseRecord(type, row)
}

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
