import type { Database } from 'better-sqlite3'

/** Sums by which changed bits are found; `migrate` fills them in. */
export function up(db: Database): void {
  db.exec(`
ALTER TABLE edits ADD COLUMN state INTEGER NOT NULL DEFAULT 0;
ALTER TABLE edits ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
`)
}
