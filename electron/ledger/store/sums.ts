import type { Database } from 'better-sqlite3'
import type { Change } from '../../../shared/edits/edit.ts'
import { type RecordType, recordTypes } from '../../../shared/records/index.ts'
import { type EditRow, type Rows, toColumn } from './rows.ts'

// SQLite finds pages that contradict each other, but not a letter that has changed within one. So every edit in the file
// holds two sums: of itself and all edits before it, and of all fields of all records as they are after it.

/** Sums stay below this, so that two of them can be added without rounding (2^53 is where integers end). */
const limit = 2 ** 52

/**
 * A sum of a text, 0 to 2^52 - 1: two 32-bit multiply-and-mix hashes over its UTF-16 units, after FNV-1a
 * (http://www.isthe.com/chongo/tech/comp/fnv/) with the finaliser of MurmurHash3. Against chance, not against intent.
 */
export const sumOf = (text: string): number => new Summing().add(text).sum()

const quote = 0x22

/** The same sum over a text that comes in pieces and is never put together: every opening sums all fields. */
class Summing {
  #high = 0x811c9dc5
  #low = 0x01000193
  #length = 0

  add(text: string): this {
    let [high, low] = [this.#high, this.#low]
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      high = Math.imul(high ^ unit, 0x01000193)
      low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 15)
    }
    this.#high = high
    this.#low = low
    this.#length += text.length
    return this
  }

  /** The same over a string as JSON writes it, in quotes. */
  addQuoted(text: string): this {
    let high = Math.imul(this.#high ^ quote, 0x01000193)
    let low = Math.imul(this.#low ^ quote, 0x85ebca6b) ^ (this.#low >>> 15)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      // What JSON may write otherwise than as it is: control characters, quotes, backslashes, halves of surrogate pairs.
      if (unit < 32 || unit === quote || unit === 0x5c || (unit & 0xf800) === 0xd800)
        return this.add(JSON.stringify(text))
      high = Math.imul(high ^ unit, 0x01000193)
      low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 15)
    }
    this.#high = Math.imul(high ^ quote, 0x01000193)
    this.#low = Math.imul(low ^ quote, 0x85ebca6b) ^ (low >>> 15)
    this.#length += text.length + 2
    return this
  }

  /** Goes on from where another is. */
  from(other: Summing): this {
    this.#high = other.#high
    this.#low = other.#low
    this.#length = other.#length
    return this
  }

  sum(): number {
    return (finish(this.#high ^ this.#length) & 0xfffff) * 2 ** 32 + finish(this.#low ^ this.#high)
  }
}

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Sums of fields add up in any order, so that one change costs one addition, not a look at all records. */
const plus = (a: number, b: number): number => (a + b) % limit
const minus = (a: number, b: number): number => (a - b + limit) % limit

const begin = new Summing()
const own = new Summing()
const field = new Summing()

/** The sum of a record's type and id; of its fields `fieldsSum` tells next. */
const ownSum = (type: RecordType, id: string): number => own.from(begin).add(type).add(' ').add(id).sum()

/** The sum of the fields of that record, each `<type> <id> <field> <value as JSON>`; each name with a space after it. */
function fieldsSum(names: readonly string[], values: readonly unknown[]): number {
  own.add(' ')
  let sum = 0
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    if (name === 'id ') continue
    const value = toColumn(values[i])
    field.from(own).add(name)
    if (typeof value === 'string') field.addQuoted(value)
    else field.add(JSON.stringify(value))
    sum = plus(sum, field.sum())
  }
  return sum
}

const spaced = (names: readonly string[]): string[] => names.map((name) => `${name} `)

/** Of the fields alone, some or all of them. */
function partSum(type: RecordType, id: string, fields: Record<string, unknown>): number {
  ownSum(type, id)
  return fieldsSum(spaced(Object.keys(fields)), Object.values(fields))
}

/** The sum of all records once `changes` (true ones, as the ledger expands them) are applied. */
export function afterChanges(sum: number, changes: readonly Change[]): number {
  let now = sum
  for (const { type, id, from, to } of changes) {
    if (from) now = minus(now, partSum(type, id, from))
    if (to) now = plus(now, partSum(type, id, to))
    if (!from) now = plus(now, ownSum(type, id))
    if (!to) now = minus(now, ownSum(type, id))
  }
  return now
}

/** The sum of rows as they are, read already or one after the other. */
export function rowsSum(all: Iterable<Rows>): number {
  let sum = 0
  for (const { type, columns, rows } of all) {
    const names = spaced(columns)
    for (const row of rows) sum = plus(plus(sum, ownSum(type, row[0] as string)), fieldsSum(names, row))
  }
  return sum
}

/** The sum of all records in the file. */
export const recordsSum = (db: Database): number =>
  rowsSum(
    recordTypes
      .filter((type) => hasTable(db, type))
      .map((type) => {
        const select = db.prepare(`SELECT id, * FROM "${type}"`).raw()
        const columns = select.columns().map(({ name }) => name)
        return { type, columns, rows: { [Symbol.iterator]: () => select.iterate() as Iterator<unknown[]> } }
      }),
  )

const hasTable = (db: Database, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined

/** The sum of an edit, over the sum of the one before it. */
export const editSum = (before: number, row: Omit<EditRow, 'sum'>): number =>
  sumOf(
    [
      before,
      row.seq,
      row.id,
      row.actor,
      row.label,
      row.group,
      row.kind,
      row.target,
      row.at,
      row.changes,
      row.state,
    ].join('\0'),
  )

/** Writes all sums anew: after a migration, which may give every record another field. */
export function sumAgain(db: Database): void {
  const last = db.prepare('SELECT max(seq) FROM edits').pluck().get() as number | null
  if (last === null) return
  db.prepare('UPDATE edits SET state = ? WHERE seq = ?').run(recordsSum(db), last)
  const write = db.prepare('UPDATE edits SET sum = ? WHERE seq = ?')
  let sum = 0
  for (const row of db.prepare('SELECT * FROM edits ORDER BY seq').all() as EditRow[]) {
    sum = editSum(sum, row)
    write.run(sum, row.seq)
  }
}
