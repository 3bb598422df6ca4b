import { expect, test } from 'vitest'
import { Replica } from '../../../renderer/client/replica.ts'
import { create, toEdit } from '../../../shared/edits/edit.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { addTouchpoints } from '../../../shared/edits/touchpoints.ts'

const commit = (edit: ReturnType<typeof toEdit>, seq: number) => ({
  ...edit,
  seq,
  at: '2026-01-01T00:00:00.000Z',
  kind: 'edit' as const,
})

function start() {
  const replica = new Replica()
  replica.confirm(commit(toEdit(blank('Test'), 'me'), 1))
  const journey = replica.records.all('journey')[0]!.id
  const { intent, ids } = addTouchpoints(replica.records, { journey, stage: null, lane: null }, ['Bill'])
  replica.confirm(commit(toEdit(intent, 'me'), 2))
  return { replica, id: ids[0]! }
}

test('shows a proposed edit at once and drops it when it is rejected', () => {
  const { replica, id } = start()
  const edit = toEdit(setField(replica.records, 'touchpoint', id, 'title', 'Final bill')!, 'me')
  replica.propose(edit)
  expect(replica.records.get('touchpoint', id)?.title).toBe('Final bill')
  replica.reject(edit.id)
  expect(replica.records.get('touchpoint', id)?.title).toBe('Bill')
  expect(replica.pending).toEqual([])
})

test('replays pending edits on what others committed in between', () => {
  const { replica, id } = start()
  const mine = toEdit(setField(replica.records, 'touchpoint', id, 'title', 'Final bill')!, 'me')
  const theirs = toEdit(setField(replica.records, 'touchpoint', id, 'owner', 'Finance')!, 'you')
  replica.propose(mine)
  expect(replica.confirm(commit(theirs, 3))).toBe(true)
  expect(replica.records.get('touchpoint', id)).toMatchObject({ title: 'Final bill', owner: 'Finance' })
  expect(replica.pending).toHaveLength(1)
  replica.confirm(commit(mine, 4))
  expect(replica.pending).toEqual([])
  expect(replica.seq).toBe(4)
})

test('says when an edit is missing before the one that came', () => {
  const { replica } = start()
  expect(replica.confirm(commit(toEdit({ label: '', changes: [create('term', { word: 'churn' })] }, 'you'), 9))).toBe(
    false,
  )
  expect(replica.records.all('term')).toEqual([])
})

test('tells its listeners which records a proposal touches', () => {
  const { replica, id } = start()
  const heard: unknown[] = []
  replica.subscribe((touched) => heard.push(touched))
  replica.propose(toEdit(setField(replica.records, 'touchpoint', id, 'title', 'x')!, 'me'))
  expect(heard).toEqual([[{ type: 'touchpoint', id }]])
})

test('has nothing to tell when the ledger did what the screen had done, however much is on its way', () => {
  const { replica, id } = start()
  const propose = (field: 'title' | 'owner', value: string) => {
    const edit = toEdit(setField(replica.records, 'touchpoint', id, field, value)!, 'me')
    replica.propose(edit)
    return edit
  }
  const [first, second] = [propose('title', 'Final bill'), propose('owner', 'Finance')]
  const before = replica.records.get('touchpoint', id)
  const heard: unknown[] = []
  replica.subscribe((touched) => heard.push(touched))
  expect(replica.confirm(commit(first, 3))).toBe(true)
  expect(replica.confirm(commit(second, 4))).toBe(true)
  expect(replica.records.get('touchpoint', id)).toBe(before)
  expect({ heard, seq: replica.seq, pending: replica.pending }).toEqual({ heard: [], seq: 4, pending: [] })
})

test('takes what the ledger did where that is not what the screen had done', () => {
  const { replica, id } = start()
  const mine = toEdit(setField(replica.records, 'touchpoint', id, 'title', 'Final bill')!, 'me')
  replica.propose(mine)
  const heard: unknown[] = []
  replica.subscribe((touched) => heard.push(touched))
  const merged = { ...mine, changes: [{ ...mine.changes[0]!, to: { title: 'Final printed bill' } }] }
  expect(replica.confirm(commit(merged, 3))).toBe(true)
  expect(replica.records.get('touchpoint', id)?.title).toBe('Final printed bill')
  expect(heard).toHaveLength(1)
})
