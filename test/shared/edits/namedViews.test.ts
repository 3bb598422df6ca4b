import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { inverseOf } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { removeRecord } from '../../../shared/edits/lists.ts'
import { keepView, removeView, renameView, updateView } from '../../../shared/edits/namedViews.ts'
import { noFilter } from '../../../shared/insight/filter.ts'
import { noWalk } from '../../../shared/insight/overlay.ts'
import { sampleRecords } from '../../fixtures/sample.ts'
import { walkSample } from '../../support/walked.ts'

const truths = { ...noFilter, ...noWalk, overlay: 'standards', momentOfTruth: true } as const

test('keeps, renames, changes and removes a view, each in an edit that can be taken back', () => {
  const view = sampleRecords()
  const { id, intent } = keepView(view, truths, 'Truths')
  apply(view, intent.changes)
  expect(view.all('namedView')).toMatchObject([{ id, name: 'Truths', ...truths }])
  const second = keepView(view, { ...truths, overlay: null }, 'Plain')
  apply(view, second.intent.changes)
  expect(view.all('namedView').map(({ name }) => name)).toEqual(['Truths', 'Plain'])
  apply(view, renameView(view, id, 'Moments')!.changes)
  const changed = updateView(view, id, { ...truths, lacks: 'standard' })!
  expect(changed.label).toBe('Change view Moments')
  apply(view, changed.changes)
  expect(view.get('namedView', id)).toMatchObject({ name: 'Moments', lacks: 'standard' })
  const gone = removeView(view, id)!
  apply(view, gone.changes)
  expect(view.get('namedView', id)).toBeUndefined()
  apply(view, inverseOf(gone.changes))
  expect(view.get('namedView', id)).toMatchObject({ name: 'Moments', overlay: 'standards', lacks: 'standard' })
})

test('does nothing where nothing would change', () => {
  const view = sampleRecords()
  const { id, intent } = keepView(view, truths, 'Truths')
  apply(view, intent.changes)
  expect(renameView(view, id, 'Truths')).toBeNull()
  expect(updateView(view, id, truths)).toBeNull()
  expect(removeView(view, 'gone')).toBeNull()
})

test('keeps which walkthrough is shown and beside which, until they are removed', () => {
  const view = sampleRecords()
  const [before, after] = [walkSample(view, 'First', []), walkSample(view, 'Second', [])]
  const look = { ...noFilter, overlay: 'walk', walkthrough: after, against: before } as const
  const { id, intent } = keepView(view, look, 'Both')
  expand(view, intent.changes)
  expect(view.get('namedView', id)).toMatchObject(look)
  expand(view, removeRecord(view, 'walkthrough', before)!.changes)
  expect(view.get('namedView', id)).toMatchObject({ walkthrough: after, against: null })
})
