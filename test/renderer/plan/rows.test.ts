import { beforeEach, expect, test } from 'vitest'
import { filterRows, noFilter } from '../../../renderer/plan/filter.ts'
import { type Line, linesOf, sortRows } from '../../../renderer/plan/order.ts'
import { planRows } from '../../../renderer/plan/rows.ts'
import type { Intent } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { setOpportunities } from '../../../shared/edits/opportunities.ts'
import { setWeights } from '../../../shared/edits/weights.ts'
import { byPriority } from '../../../shared/insight/priority.ts'
import type { Opportunity } from '../../../shared/records/opportunity.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const day = '2026-11-24'
let view: RecordSet
const run = (intent: Intent | null) => intent && expand(view, intent.changes)
const find = (title: string) => view.all('opportunity').find((one) => one.title.startsWith(title))!
const set = (title: string, values: Partial<Opportunity>) => run(setOpportunities(view, [find(title).id], values))

beforeEach(() => {
  view = sampleRecords()
})

test('ranks as every export does, also after edits that reckon only what changed', () => {
  let computed = planRows(view, day)
  const edits = [
    () => set('Notes', { effort: 5 }),
    () => run(setWeights(view, { need: 3 })),
    () => run(setField(view, 'touchpoint', view.all('touchpoint')[0]!.id, 'importance', 1)),
    () => run(setField(view, 'activity', view.all('activity')[0]!.id, 'timesPerYear', 90_000)),
    () => set('Train', { impact: null }),
  ]
  for (const edit of edits) {
    edit()
    computed = planRows(view, day, computed)
    expect(computed.rows.map((row) => [row.id, row.priority.score])).toEqual(
      byPriority(view).map((one) => [one.opportunity.id, one.priority.score]),
    )
  }
})

test('keeps what did not change, and everything where nothing did', () => {
  const first = planRows(view, day)
  expect(planRows(view, day, first)).toBe(first)
  set('Put fee rules', { owner: 'Anna' })
  const second = planRows(view, day, first)
  expect(second.rows.filter((row, i) => row !== first.rows[i]).map((row) => row.opportunity.owner)).toEqual(['Anna'])
})

test('notices that a cause is no longer agreed and that a day has passed', () => {
  const first = planRows(view, day)
  run(setField(view, 'cause', view.of('addressing', 'opportunity', find('Notes').id)[0]!.cause!, 'agreed', false))
  const second = planRows(view, day, first)
  expect(second.rows[0]).toMatchObject({ guess: true, overdue: false })
  expect(planRows(view, '2027-01-01', second).rows[0]).toMatchObject({ guess: true, overdue: true })
})

test('sorts by a column both ways, what is empty last either way, equal ones by priority', () => {
  set('Notes', { due: null, impact: null })
  const { rows } = planRows(view, day)
  const dues = (descending: boolean) => sortRows(rows, { column: 'due', descending }).map((row) => row.opportunity.due)
  expect(dues(false).slice(0, 2)).toEqual(['2027-01-31', '2027-02-15'])
  expect(dues(true).slice(0, 2)).toEqual(['2027-06-30', '2027-05-31'])
  expect([dues(false).at(-1), dues(true).at(-1)]).toEqual([null, null])
  const statuses = sortRows(rows, { column: 'status', descending: true })
  expect(statuses.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('groups under heads with their counts, and folds them', () => {
  set('Notes', { owner: '' })
  const { rows } = planRows(view, day)
  const said = (lines: Line[]) =>
    lines.map((line) => (line.kind === 'group' ? `${line.key || '-'} ${line.count}` : line.row.rank))
  const byOwner = linesOf(rows, { column: 'priority', descending: true }, 'owner', ['contact centre'])
  // by priority: nobody's notes 1, contact centre 2 and 4, marketing 3, operations 5, human resources 6, finance 7, IT 8
  expect(said(byOwner)).toEqual([
    ...['contact centre 2', 'finance 1', 7, 'human resources 1', 6, 'it 1', 8, 'marketing 1', 3, 'operations 1', 5],
    ...['- 1', 1],
  ])
  const byMonth = linesOf(rows, { column: 'due', descending: false }, 'due', [])
  expect(said(byMonth).slice(0, 4)).toEqual(['2026-12 1', 1, '2027-01 1', 4])
})

test('filters by words without accents, owner, status and marks', () => {
  set('Put fee rules', { owner: '  Élodie ', status: 'done' })
  const { rows } = planRows(view, day)
  const count = (filter: Partial<typeof noFilter>) => filterRows(rows, { ...noFilter, ...filter }).length
  expect(count({ text: 'elodie FEE' })).toBe(1)
  expect(count({ text: 'second call' })).toBe(1)
  expect(count({ status: 'open' })).toBe(7)
  expect(count({ owner: 'élodie' })).toBe(1)
  expect(count({ intervention: 'policy' })).toBe(2)
  expect(count({ concern: 'guess' })).toBe(1)
  expect(count({ concern: 'withoutOwner' })).toBe(0)
})
