import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderCsv } from '../../../electron/exports/csv.ts'
import { xmlText } from '../../../electron/exports/plainText.ts'
import { planCsv } from '../../../electron/imports/csv/plan.ts'
import { create } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import type { View } from '../../../shared/records/set.ts'
import { blankRecords, burgerRecords, sampleRecords } from '../../fixtures/sample.ts'

/** What a CSV says of an engagement, by names instead of ids. */
function said(view: View) {
  const title = (id: string) => view.get('touchpoint', id)?.title
  const plain = <T extends { id: string; order?: string; touchpoint?: string }>({
    id,
    order,
    touchpoint,
    ...rest
  }: T) => ({
    ...rest,
    ...(touchpoint && { at: title(touchpoint) }),
  })
  return {
    touchpoints: view.all('touchpoint').map(({ journey, stage, lane, ...one }) => ({
      ...plain(one),
      stage: view.get('stage', stage ?? '')?.name,
      lane: view.get('lane', lane ?? '')?.name,
    })),
    standards: view
      .all('standard')
      .map(({ supports, ...one }) => ({ ...plain(one), supports: view.get('standard', supports ?? '')?.text })),
    activities: view.all('activity').map(plain),
    stories: view.all('story').map(plain),
    causes: view.all('cause').map(({ explains, agreed, ...one }) => plain(one)),
    opportunities: view.all('opportunity').map(plain),
    addressed: view
      .all('addressing')
      .map((one) => [
        view.get('opportunity', one.opportunity)?.title,
        title(one.touchpoint),
        view.get('cause', one.cause ?? '')?.text,
      ]),
  }
}

const sorted = (view: View) =>
  Object.fromEntries(
    Object.entries(said(view)).map(([name, list]) => [name, list.map((one) => JSON.stringify(one)).sort()]),
  )

function again(view: View) {
  const records = blankRecords()
  const bytes = renderCsv({ view, photo: () => undefined })
  const { intent, preview } = planCsv(bytes, 'again.csv', records, records.all('journey')[0]!.id)
  expect(preview.problems).toEqual([])
  expand(records, intent!.changes)
  return records
}

test('says of the sample what the import then says again', () => {
  const sample = sampleRecords()
  expect(sorted(again(sample))).toEqual(sorted(sample))
})

test('says of the restaurant what the import then says again', () => {
  const burger = burgerRecords()
  expect(sorted(again(burger))).toEqual(sorted(burger))
})

const sign = fc.constantFrom(...'=+-@\'",;\t\r\n \u0000<&’＝０é💬', 'a', 'B', '1', '\ud83d')
/** Texts as an import keeps them: without spaces around them. */
const text = fc
  .array(sign, { maxLength: 12 })
  .map((signs) => xmlText(signs.join('')).trim())
  .filter((one) => one !== '')

test('brings back any text, figure and day', () => {
  const figure = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1000) / 1000)
  fc.assert(
    fc.property(
      fc.record({
        title: text,
        words: text,
        line: text,
        figure,
        rating: fc.integer({ min: -2, max: 2 }),
        day: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      }),
      (one) => {
        const records = blankRecords()
        const journey = records.all('journey')[0]!.id
        expand(records, [
          create('stage', { journey, name: one.line }, 's'),
          create('lane', { journey, name: one.line }, 'l'),
          create(
            'touchpoint',
            { journey, stage: 's', lane: 'l', title: one.title, current: one.words, currentRating: one.rating },
            't',
          ),
          create(
            'standard',
            { touchpoint: 't', text: one.words, metric: one.line, target: -one.figure, actual: one.figure },
            'st',
          ),
          create(
            'activity',
            { touchpoint: 't', text: one.words, minutesEach: one.figure, hourlyCost: Math.round(one.figure) },
            'a',
          ),
          create('story', { touchpoint: 't', text: one.words, teller: one.line }, 'y'),
          create('cause', { touchpoint: 't', text: one.words }, 'c'),
          create('opportunity', { title: one.words, owner: one.line, due: one.day.toISOString().slice(0, 10) }, 'o'),
          create('addressing', { opportunity: 'o', touchpoint: 't', cause: 'c' }, 'd'),
        ])
        expect(said(again(records))).toEqual(said(records))
      },
    ),
    { numRuns: 300, seed: 20260801 },
  )
})
