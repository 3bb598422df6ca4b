import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'

/** Everything in a database (version, schema, rows) as one short text that is the same for the same content. */
export function dumpOf(path: string): string {
  const db = new Sqlite(path)
  try {
    const hash = createHash('sha256').update(`${db.pragma('user_version', { simple: true })}\n`)
    const items = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all() as {
      type: string
      name: string
      sql: string | null
    }[]
    for (const { type, name, sql } of items) {
      hash.update(`${type} ${name} ${sql}\n`)
      if (type !== 'table') continue
      const rows = db.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][]
      for (const row of rows.map((one) => JSON.stringify(one)).sort()) hash.update(`${row}\n`)
    }
    return hash.digest('hex')
  } finally {
    db.close()
  }
}
