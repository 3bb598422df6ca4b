import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openLedger } from '../../../../electron/ledger/file.ts'
import { Store } from '../../../../electron/ledger/store/store.ts'
import { toEdit } from '../../../../shared/edits/edit.ts'
import { setField } from '../../../../shared/edits/fields.ts'
import { fixtures } from './fixture.ts'

const fixture = fixtures()

test('gives the edits of an older file sums that hold, and those that follow', async () => {
  const path = fixture(1)
  const ledger = await openLedger(path)
  await ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', 'Northwind')!, 'me'))
  await ledger.close()
  const db = new Sqlite(path, { readonly: true })
  const store = new Store(db)
  expect(store.hasItsRecords()).toBe(true)
  expect(store.brokenEdit()).toBeNull()
  expect(new Set(db.prepare('SELECT sum FROM edits').pluck().all()).size).toBe(ledger.seq)
  db.close()
})

test.each([
  ['a record', "UPDATE touchpoint SET owner = 'Nobody' WHERE id = (SELECT max(id) FROM touchpoint)"],
  ['a record that is gone', 'DELETE FROM story WHERE id = (SELECT max(id) FROM story)'],
])('refuses a file in which somebody else changed %s', async (_, sql) => {
  const path = fixture(1)
  await (await openLedger(path)).close()
  const db = new Sqlite(path)
  db.exec(sql)
  db.close()
  await expect(openLedger(path)).rejects.toMatchObject({ code: 'file.damaged' })
})

test.each([
  ['an edit', "UPDATE edits SET label = 'Other' WHERE seq = 2", /Edit 2 /],
  ['the time of an edit', "UPDATE edits SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3", /Edit 3 /],
])('finds that somebody else changed %s', async (_, sql, words) => {
  const path = fixture(1)
  await (await openLedger(path)).close()
  const db = new Sqlite(path)
  db.exec(sql)
  db.close()
  const ledger = await openLedger(path)
  expect(ledger.check().join()).toMatch(words)
  await ledger.close()
})
