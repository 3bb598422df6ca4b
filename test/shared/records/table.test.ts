import { expect, test } from 'vitest'
import { recordTables, setOf, tablesOf } from '../../../shared/records/table.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const sample = sampleRecords()
const crossed = () => JSON.parse(JSON.stringify(tablesOf(sample))) as unknown

test('holds all records, also after they have crossed as JSON', () => {
  const tables = recordTables.parse(crossed())
  expect([...setOf(tables).entries()]).toEqual([...sample.entries()])
})

test('leaves out the values of a field that is empty in every record', () => {
  const stages = recordTables.parse(crossed()).find(({ type }) => type === 'touchpoint')!
  expect(new Map(stages.columns).get('smells')).toBe('')
})

test('refuses a table that lacks a field, or a value of one', () => {
  const [table] = recordTables.parse(crossed())
  const [name, ...others] = table!.columns
  expect(recordTables.safeParse([{ ...table!, columns: others }]).success).toBe(false)
  expect(recordTables.safeParse([{ ...table!, columns: [[name![0], []], ...others] }]).success).toBe(false)
  expect(recordTables.safeParse([{ ...table!, columns: [[name![0], 'a word'], ...others] }]).success).toBe(false)
})
