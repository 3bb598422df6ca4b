import { expect, test } from 'vitest'
import { renderCsv } from '../../../electron/exports/csv.ts'
import { planCsv } from '../../../electron/imports/csv/plan.ts'
import { agreeOn } from '../../../shared/edits/causes.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { isGuess } from '../../../shared/insight/guess.ts'
import type { View } from '../../../shared/records/set.ts'
import { blankRecords, sampleRecords } from '../../fixtures/sample.ts'

const guesses = (view: View) =>
  view
    .all('opportunity')
    .filter((one) => isGuess(view, one.id))
    .map((one) => one.title)

test('a cause that is not agreed stays so through a CSV, and what rests on it a guess', () => {
  const view = sampleRecords()
  const cause = view.all('cause').find((one) => one.category === 'process')!
  expand(view, agreeOn(view, [cause.id], false)!.changes)
  const bytes = renderCsv({ view, photo: () => undefined })
  const copy = blankRecords()
  expand(copy, planCsv(bytes, 'copy.csv', copy, copy.all('journey')[0]!.id).intent!.changes)
  expect(
    copy
      .all('cause')
      .filter((one) => !one.agreed)
      .map((one) => one.text),
  ).toEqual([cause.text])
  expect(guesses(copy).toSorted()).toEqual(guesses(view).toSorted())
  expect(guesses(copy)).toHaveLength(2)
})

test('takes the causes of a table without that column as agreed', () => {
  const view = blankRecords()
  const bytes = Buffer.from('Touchpoint,Cause,Cause agreed\nBill,Nobody owns it,\nLetter,It is late,no\n')
  expand(view, planCsv(bytes, 'table.csv', view, view.all('journey')[0]!.id).intent!.changes)
  expect(Object.fromEntries(view.all('cause').map((one) => [one.text, one.agreed]))).toEqual({
    'Nobody owns it': true,
    'It is late': false,
  })
})
