import type { Database, Statement } from 'better-sqlite3'
import type { Change, Committed } from '../../../shared/edits/edit.ts'
import { type RecordOf, type RecordType, recordTypes } from '../../../shared/records/index.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { columnsOf, type EditRow, parsedOf, type RowList, recordsOf, toColumn } from './rows.ts'
import { afterChanges, editSum, recordsSum, rowsSum } from './sums.ts'

/** An edit in the file; `target` lists the ids of the edits that an undo or redo is about. */
export type Kept = Committed & { target: string[] }
/** What history needs of every edit, without its changes. */
export type Entry = Pick<Kept, 'seq' | 'id' | 'actor' | 'label' | 'group' | 'kind' | 'target'> & { empty: boolean }

/** The narrow face of the file: load, append, since, photo in, photo out. All SQL about records is here. */
export class Store {
  readonly #db: Database
  readonly #statements = new Map<string, Statement>()
  readonly #write: (edit: Kept, row: EditRow) => void
  #last: { state: number; sum: number }
  #asserted = false

  constructor(db: Database) {
    this.#db = db
    this.#write = db.transaction((edit: Kept, row: EditRow) => {
      for (const change of edit.changes) this.#change(change)
      this.#insert(row)
      this.#assertSafe()
    })
    const last = db.prepare('SELECT state, sum FROM edits ORDER BY seq DESC LIMIT 1').get()
    this.#last = (last as Pick<EditRow, 'state' | 'sum'> | undefined) ?? { state: 0, sum: 0 }
  }

  /** All records, each row parsed. Throws where a row does not fit its schema. */
  load(): RecordSet {
    return setFrom(this.#rows(), parsedOf)
  }

  /**
   * The same, from rows that are read once; null where they are not those that the last edit left, by their sums. Where
   * these hold and the rows were parsed before (`trusted`), they are taken as they are: to parse them takes longest.
   */
  loadWhole(trusted: boolean): RecordSet | null {
    const rows = this.#rows()
    return rowsSum(rows) === this.#last.state ? setFrom(rows, trusted ? recordsOf : parsedOf) : null
  }

  /** Writes the edit and what it changes in one transaction that is on the disk when this returns. */
  append(edit: Kept): void {
    const state = afterChanges(this.#last.state, edit.changes)
    const { target, changes, ...rest } = edit
    const row = { ...rest, target: target.join(' '), changes: JSON.stringify(changes), state, sum: 0 }
    row.sum = editSum(this.#last.sum, row)
    this.#write(edit, row)
    this.#last = { state, sum: row.sum }
  }

  /** Whether the records are those that the last edit left, by their sums. */
  hasItsRecords(): boolean {
    return recordsSum(this.#db) === this.#last.state
  }

  /** The first edit that is not as it was written, or that follows one that is missing; null where all are whole. */
  brokenEdit(): number | null {
    let before = 0
    for (const row of this.#sql('SELECT * FROM edits ORDER BY seq').iterate() as Iterable<EditRow>) {
      if (row.sum !== editSum(before, row)) return row.seq
      before = row.sum
    }
    return null
  }

  /** The number of the last edit; 0 where there is none. */
  lastSeq(): number {
    const row = this.#sql('SELECT max(seq) AS seq FROM edits').get() as { seq: number | null }
    return row.seq ?? 0
  }

  edit(id: string): Committed | null {
    const row = this.#sql('SELECT * FROM edits WHERE id = ?').get(id)
    return row ? toCommitted(row as EditRow) : null
  }

  /** The edits after `seq`, in order. */
  since(seq: number): Committed[] {
    return this.#sql('SELECT * FROM edits WHERE seq > ? ORDER BY seq')
      .all(seq)
      .map((row) => toCommitted(row as EditRow))
  }

  /** Every edit without its changes, in order: what the histories of undo are made of. */
  entries(): Entry[] {
    const rows = this.#sql(
      // By its length: to compare the text, SQLite would read all of it, and an import is one edit of many megabytes.
      `SELECT seq, id, actor, label, "group", kind, target, octet_length(changes) = 2 AS empty FROM edits ORDER BY seq`,
    ).all() as (Omit<Entry, 'target' | 'empty'> & { target: string; empty: number })[]
    return rows.map((row) => ({ ...row, target: targets(row.target), empty: row.empty === 1 }))
  }

  /** Replaces all edits by `first`, which makes the records as they are, drops bytes that nobody refers to, rewrites the file. */
  beginAgain(first: Kept, hashes: ReadonlySet<string>): void {
    const { target: _, changes, ...rest } = first
    const row = { ...rest, target: '', changes: JSON.stringify(changes), state: this.#last.state, sum: 0 }
    row.sum = editSum(0, row)
    this.#db.transaction(() => {
      this.#sql('DELETE FROM edits').run()
      this.#insert(row)
      for (const { hash } of this.#sql('SELECT hash FROM photos').all() as { hash: string }[])
        if (!hashes.has(hash)) this.#sql('DELETE FROM photos WHERE hash = ?').run(hash)
    })()
    this.#last = { state: row.state, sum: row.sum }
    this.#db.pragma('wal_checkpoint(TRUNCATE)')
    this.#db.exec('VACUUM')
    this.#db.pragma('wal_checkpoint(TRUNCATE)')
  }

  photoIn(hash: string, bytes: Uint8Array): void {
    this.#sql('INSERT INTO photos (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING').run(hash, bytes)
  }

  photoOut(hash: string): Uint8Array | undefined {
    const row = this.#sql('SELECT bytes FROM photos WHERE hash = ?').get(hash) as { bytes: Uint8Array } | undefined
    return row?.bytes
  }

  hasPhoto(hash: string): boolean {
    return this.#sql('SELECT 1 FROM photos WHERE hash = ?').get(hash) !== undefined
  }

  /** What SQLite finds wrong with its pages and indexes, in its words; empty where they are whole. */
  brokenPages(): string[] {
    const found = this.#db.pragma('integrity_check') as { integrity_check: string }[]
    return found.map((row) => row.integrity_check).filter((words) => words !== 'ok')
  }

  looseReferences(): { table: string; parent: string }[] {
    return this.#db.pragma('foreign_key_check') as { table: string; parent: string }[]
  }

  /** Every photo in turn, so that they are never all in memory. */
  photos(): Iterable<{ hash: string; bytes: Uint8Array }> {
    return this.#sql('SELECT hash, bytes FROM photos').iterate() as Iterable<{ hash: string; bytes: Uint8Array }>
  }

  async backup(path: string): Promise<void> {
    await this.#db.backup(path)
  }

  close(): void {
    this.#db.close()
  }

  /** Within the first transaction, so that nothing is acknowledged that a power cut could take back. */
  #assertSafe(): void {
    if (this.#asserted) return
    // better-sqlite3 drops to NORMAL with the first WAL write unless FULL was set after journal_mode.
    if (this.#db.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL')
    this.#asserted = true
  }

  #rows(): RowList[] {
    return recordTypes.map((type) => {
      const columns = columnsOf(type)
      // As lists of values: as an object, SQLite's row would be one that is slow to read and large.
      const select = this.#sql(`SELECT ${columns.map(quote).join(', ')} FROM "${type}"`).raw()
      return { type, columns, rows: select.all() as unknown[][] }
    })
  }

  #insert(row: EditRow): void {
    this.#sql(
      'INSERT INTO edits (seq, id, actor, label, "group", kind, target, at, changes, state, sum) VALUES (@seq, @id, @actor, @label, @group, @kind, @target, @at, @changes, @state, @sum)',
    ).run(row)
  }

  #change({ type, id, from, to }: Change): void {
    if (to === null) this.#sql(`DELETE FROM "${type}" WHERE id = ?`).run(id)
    else if (from === null) {
      const columns = columnsOf(type)
      const values = columns.map((column) => (column === 'id' ? id : toColumn(to[column])))
      const marks = columns.map(() => '?').join(', ')
      this.#sql(`INSERT INTO "${type}" (${columns.map(quote).join(', ')}) VALUES (${marks})`).run(...values)
    } else {
      const fields = Object.keys(to)
      const sets = fields.map((field) => `${quote(field)} = ?`).join(', ')
      this.#sql(`UPDATE "${type}" SET ${sets} WHERE id = ?`).run(...fields.map((field) => toColumn(to[field])), id)
    }
  }

  #sql(text: string): Statement {
    let statement = this.#statements.get(text)
    if (!statement) {
      statement = this.#db.prepare(text)
      this.#statements.set(text, statement)
    }
    return statement
  }
}

function setFrom(all: readonly RowList[], read: (rows: RowList) => RecordOf<RecordType>[]): RecordSet {
  const records = new RecordSet()
  for (const rows of all) for (const record of read(rows)) records.put(rows.type, record as never)
  return records
}

const quote = (column: string) => {
  if (!/^[A-Za-z]+$/.test(column)) throw new Error(`not a column: ${column}`)
  return `"${column}"`
}

const targets = (text: string) => (text ? text.split(' ') : [])

function toCommitted({ seq, id, actor, label, group, kind, at, changes }: EditRow): Committed {
  return { seq, id, actor, label, group, kind: kind as Committed['kind'], at, changes: JSON.parse(changes) as Change[] }
}
