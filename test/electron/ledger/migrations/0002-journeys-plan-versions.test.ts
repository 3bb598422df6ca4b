import { expect, test } from 'vitest'
import { openLedger } from '../../../../electron/ledger/file.ts'
import { fixtures } from './fixture.ts'

const fixture = fixtures()

test('keeps what a file of version 1 holds, gives new fields their defaults, and finds nothing wrong with it', async () => {
  const ledger = await openLedger(fixture(1))
  const { records } = ledger
  expect(records.all('touchpoint')).toHaveLength(9)
  expect(records.get('engagement', 'engagement')).toMatchObject({
    hoursPerDay: 8,
    weightNeed: 1,
    logo: null,
    colour: '',
  })
  expect(records.all('cause').every(({ agreed, confidential }) => !agreed && !confidential)).toBe(true)
  expect(ledger.check()).toEqual([])
  await ledger.close()
})

test('takes back what was removed in version 1', async () => {
  const ledger = await openLedger(fixture(1))
  await ledger.undo('fixture', 'undo-1')
  expect(ledger.records.all('touchpoint')).toHaveLength(10)
  expect(ledger.records.all('photo')).toMatchObject([{ name: 'dot.png', confidential: false }])
  expect(ledger.check()).toEqual([])
  await ledger.close()
})
