// A process that opens a file, commits once, says so, and waits to be killed. Given SQL, it runs that past the ledger
// instead, so that it stands in the log of the file when the process is killed.
import { writeSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openLedger } from '../../electron/ledger/file.ts'
import { create, toEdit } from '../../shared/edits/edit.ts'

let held: unknown
const [, , path, sql] = process.argv
if (sql) {
  const db = new Sqlite(path!)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.exec(sql)
} else {
  const ledger = await openLedger(path!)
  held = ledger
  await ledger.commit(toEdit({ label: 'Hold', changes: [create('term', { word: 'held' }, 'held')] }, 'holder'))
}
writeSync(1, 'ready\n')
setInterval(() => held, 60_000)
