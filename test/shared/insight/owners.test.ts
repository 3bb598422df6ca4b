import { expect, test } from 'vitest'
import { expand } from '../../../shared/edits/expand.ts'
import { addToPlan, setOpportunities } from '../../../shared/edits/opportunities.ts'
import { owners } from '../../../shared/insight/owners.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test('gives a sheet for each owner, by name, nobody last, by due date', () => {
  const view = sampleRecords()
  const { intent } = addToPlan(view, { title: 'Nobody yet' })
  expand(view, intent.changes)
  const marketing = view.all('opportunity').find((one) => one.owner === 'Marketing')!
  const finance = view.all('opportunity').find((one) => one.owner === 'Finance')!
  expand(view, setOpportunities(view, [marketing.id], { owner: '  contact   CENTRE ' })!.changes)
  expand(view, setOpportunities(view, [finance.id], { status: 'done' })!.changes)
  const sheets = owners(view, '2027-01-31')
  expect(sheets.map((one) => [one.owner, one.open.length, one.closed.length, one.overdue])).toEqual([
    // due 2026-12-31, before today; 2027-01-31 is today
    ['Contact centre', 4, 0, 1],
    ['Finance', 0, 1, 0],
    ['Human resources', 1, 0, 0],
    ['IT', 1, 0, 0],
    ['Operations', 1, 0, 0],
    ['', 1, 0, 0],
  ])
  expect(sheets[0]!.open.map((one) => one.opportunity.due)).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-15',
    '2027-02-28',
  ])
  expect(sheets[1]!.touchpoints.map((one) => one.title)).toEqual(['Final bill'])
})
