import { z } from 'zod'
import { type RecordOf, type RecordType, recordTypes, schemas } from './index.ts'
import { RecordSet, type View } from './set.ts'

/**
 * All records of a type, column by column, as they cross from a host to a screen: without the names of the fields in each
 * record, and without the values of a field that is empty everywhere, less than half of the same as objects.
 */
const recordTable = z.strictObject({
  type: z.enum(recordTypes as [RecordType, ...RecordType[]]),
  count: z.int().min(0),
  /**
   * Each field with its values, one for each record, or with the empty value that it has in all. The values are not
   * parsed one by one: the ledger parsed them when it read its file, and nobody else makes such a message.
   */
  columns: z.array(z.tuple([z.string(), z.custom<readonly unknown[] | '' | null | false>(isColumn)])),
})
export const recordTables = z.array(recordTable.refine(isWhole))
export type RecordTables = z.infer<typeof recordTables>
type RecordTable = RecordTables[number]

const isEmpty = (value: unknown) => value === '' || value === null || value === false

function isColumn(values: unknown): boolean {
  return Array.isArray(values) || isEmpty(values)
}

/** Every field of the type once, and as many values as records. */
function isWhole({ type, count, columns }: z.infer<typeof recordTable>): boolean {
  const names = Object.keys(schemas[type].shape)
  return (
    columns.length === names.length &&
    columns.every(([name, values], i) => name === names[i] && (isEmpty(values) || (values as []).length === count))
  )
}

/** The records of a view as tables, for all types that have any. */
export const tablesOf = (view: Pick<View, 'all'>): RecordTables =>
  recordTypes.map((type) => tableOf(type, view.all(type))).filter(({ count }) => count > 0)

function tableOf(type: RecordType, records: readonly RecordOf<RecordType>[]): RecordTable {
  const columns = Object.keys(schemas[type].shape).map((name): RecordTable['columns'][number] => {
    const values = (records as readonly Record<string, unknown>[]).map((record) => record[name])
    const [first] = values
    return [name, isEmpty(first) && values.every((value) => value === first) ? (first as '' | null | false) : values]
  })
  return { type, count: records.length, columns }
}

/** What parsed tables hold. */
export function setOf(tables: RecordTables): RecordSet {
  const set = new RecordSet()
  const known = new Map<string, string>()
  for (const table of tables) for (const record of recordsOf(table, known)) set.put(table.type, record as never)
  return set
}

/** What is looked for among the strings that are known already: ids and the words of a list, not what people write. */
const longest = 20

/** The same string object for the same id, wherever it stands: read from JSON, each reference would have one of its own. */
function shared(value: unknown, known: Map<string, string>): unknown {
  if (typeof value !== 'string' || value.length > longest) return value
  const same = known.get(value)
  if (same !== undefined) return same
  known.set(value, value)
  return value
}

/** So many objects with the fields of `first`, for many records of one type. */
export function copiesOf(first: Record<string, unknown>, count: number): Record<string, unknown>[] {
  // What JSON.parse makes has room for all fields within the object, and so has every copy of it.
  const pattern = JSON.parse(JSON.stringify(first)) as Record<string, unknown>
  return Array.from({ length: count }, () => ({ ...pattern }))
}

function recordsOf({ count, columns }: RecordTable, known: Map<string, string>): RecordOf<RecordType>[] {
  if (!count) return []
  const first = Object.fromEntries(columns.map(([name, values]) => [name, Array.isArray(values) ? values[0] : values]))
  const records = copiesOf(first, count)
  for (const [name, values] of columns)
    if (Array.isArray(values))
      for (let i = 0; i < count; i++) records[i]![name] = name === 'order' ? values[i] : shared(values[i], known)
  return records as RecordOf<RecordType>[]
}
