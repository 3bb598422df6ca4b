import { expect, test } from 'vitest'
import type { Answer } from '../../../../shared/insight/exercises/answers.ts'
import { customersOf, movement, pollTally } from '../../../../shared/insight/exercises/poll.ts'
import { tally } from '../../../../shared/insight/exercises/tally.ts'

const plain = { by: '', text: '', aspect: null, value: null, group: null, explains: null, subject: null }
const put = (text: string, zone: Answer['zone'], account: Answer['account'] = null): Answer => ({
  ...plain,
  ...{ id: text + zone, zone, account, text },
})
const dots = (subject: string, value: number): Answer => ({
  ...plain,
  ...{ id: subject, zone: null, account: null, subject, value },
})

test('counts customers by zone and by kind of account', () => {
  const [recovery, expectations, surprises] = pollTally([
    put('Acme', 'recovery', 'key'),
    put('Bolt', 'recovery', 'key'),
    put('Cask', 'recovery'),
    put('Dune', 'surprises', 'new'),
  ])
  expect(recovery).toEqual({ zone: 'recovery', count: 3, share: 0.75, accounts: { key: 2, growth: 0, new: 0, '': 1 } })
  expect(expectations).toMatchObject({ count: 0, share: 0 })
  expect(surprises).toMatchObject({ count: 1, share: 0.25, accounts: { new: 1 } })
  expect(pollTally([]).map((one) => one.share)).toEqual([0, 0, 0])
})

test('puts a customer where most put it, and where opinions are even in the worse zone', () => {
  const customers = customersOf([
    put('Acme', 'surprises'),
    put('ACME ', 'expectations'),
    put('acme', 'surprises'),
    put('Café  Noir', 'surprises'),
    put('Cafe Noir', 'recovery'),
    put(' ', 'recovery'),
  ])
  expect([...customers.values()]).toEqual([
    { name: 'Acme', zone: 'surprises', mentions: 3 },
    { name: 'Café  Noir', zone: 'recovery', mentions: 2 },
  ])
})

test('tells who moved from one poll to a later one', () => {
  const before = [
    put('Acme', 'recovery'),
    put('Bolt', 'expectations'),
    put('Cask', 'surprises'),
    put('Gone', 'recovery'),
  ]
  const after = [
    put('ACME', 'surprises'),
    put('Bolt', 'expectations'),
    put('Cask', 'recovery'),
    put('New', 'surprises'),
  ]
  expect(movement(before, after)).toEqual({
    moved: [
      { name: 'ACME', from: 'recovery', to: 'surprises' },
      { name: 'Cask', from: 'surprises', to: 'recovery' },
    ],
    stayed: 1,
    joined: 1,
    left: 1,
  })
})

test('sorts a vote by dots, with equal ranks for equal dots', () => {
  // 1 + 4 + 4 + 1 = 10
  expect(tally([dots('a', 1), dots('b', 4), dots('c', 4), dots('d', 1), dots('e', 0)])).toEqual([
    { subject: 'b', dots: 4, share: 0.4, rank: 1 },
    { subject: 'c', dots: 4, share: 0.4, rank: 1 },
    { subject: 'a', dots: 1, share: 0.1, rank: 3 },
    { subject: 'd', dots: 1, share: 0.1, rank: 3 },
    { subject: 'e', dots: 0, share: 0, rank: 5 },
  ])
  expect(tally([dots('a', 0)])[0]!.share).toBe(0)
})
