import { expect, test } from 'vitest'
import { type Block, plainOf } from '../../../../shared/documents/document.ts'
import { planDocument } from '../../../../shared/documents/plan/index.ts'
import { agreeOn } from '../../../../shared/edits/causes.ts'
import { expand } from '../../../../shared/edits/expand.ts'
import { setField } from '../../../../shared/edits/fields.ts'
import { address } from '../../../../shared/edits/opportunities.ts'
import type { View } from '../../../../shared/records/set.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'

/** Every text of the plan, a line for each paragraph, item and row. */
const lines = (view: View): string[] =>
  planDocument(view).blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph') return [plainOf(block.runs)]
    if (block.kind === 'list') return block.items.map(plainOf)
    if (block.kind !== 'table') return []
    return block.rows.map((row) =>
      row.map((cell) => (cell.kind === 'text' ? plainOf(cell.runs) : cell.text)).join(' | '),
    )
  })

const training = 'Train agents to look for options instead of defusing anger'

test('marks a guess where the plan explains it and in the backlog', () => {
  const said = lines(sampleRecords())
  expect(said.filter((line) => line.startsWith('A guess: no cause is agreed for it.'))).toHaveLength(1)
  expect(said.filter((line) => line.includes('(a guess)'))).toEqual([expect.stringContaining(`${training} (a guess)`)])
})

test('marks a cause that is not agreed, and what rests on it', () => {
  const view = sampleRecords()
  const cause = view.all('cause').find((one) => one.category === 'process')!
  expand(view, agreeOn(view, [cause.id], false)!.changes)
  const said = lines(view)
  expect(said).toContainEqual(`${cause.text} (process) (not agreed)`)
  expect(said.find((line) => line.includes(`because ${cause.text}`))).toContain('a guess: no cause is agreed')
  expect(said.filter((line) => line.includes('(a guess)'))).toHaveLength(2)
})

test('says why training is challenged and why it stands', () => {
  const view = sampleRecords()
  const { id } = view.all('opportunity').find((one) => one.title === training)!
  const cause = view.all('cause').find((one) => one.text.startsWith('Agents have no authority'))!
  expand(view, address(view, id, cause.touchpoint, cause.id)!.changes)
  const words = 'This cause is about policy. Training people does not change a policy.'
  expect(lines(view)).toContainEqual(`${words} Nobody has said yet why it stands.`)
  expand(view, setField(view, 'opportunity', id, 'reason', 'The policy changes in May.')!.changes)
  expect(lines(view)).toContainEqual(`${words} It stands because: The policy changes in May.`)
})
