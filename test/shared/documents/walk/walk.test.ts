import { expect, test } from 'vitest'
import { clientCopy } from '../../../../shared/documents/clientCopy.ts'
import { consented } from '../../../../shared/documents/consented.ts'
import type { Block } from '../../../../shared/documents/document.ts'
import { walkDocument } from '../../../../shared/documents/walk/index.ts'
import type { View } from '../../../../shared/records/set.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { walkSample } from '../../../support/walked.ts'

const [open, hidden] = ['a'.repeat(64), 'b'.repeat(64)]
const shot = (id: string, hash: string) => ({
  ...{ id, hash, mediaType: 'image/png' as const, size: 9 },
  ...{ name: 'x.png', caption: `Picture ${id}` },
})
const pinch = (id: string, followUp: string | null, fixed = false) => ({
  ...{ id, sign: `Sign ${id}`, clarified: false, fixed, followUp },
})

function walked() {
  const records = sampleRecords()
  const walk = walkSample(records, 'Monday', [
    [
      'Final bill',
      'Ada Lovelace',
      {
        ...{ rating: -2, waited: 4, standard: 'missed', pays: 'no', sees: 'Two prices', ideal: 'One price' },
        ...{ story: 'They charged me twice.', teller: 'Mrs Quill', consent: 'refused' },
        snapshots: [shot('s1', open), shot('s2', hidden)],
        pinches: [pinch('later', '2027-05-02'), pinch('none', null), pinch('done', '2027-01-01', true)],
      },
    ],
    [
      'Final bill',
      'Bo Diddley',
      {
        ...{ rating: 0, waited: 6, standard: 'met', pays: 'no', hears: 'Nothing' },
        ...{ story: 'It was all right.', teller: 'Mr Pen', consent: 'anonymous' },
        pinches: [pinch('soon', '2027-04-01')],
      },
    ],
  ])
  const secret = records.get('snapshot', 's2')!
  records.put('snapshot', { ...secret, confidential: true })
  return { records, walk }
}
const textOf = (view: View, walk: string | null) => JSON.stringify(walkDocument(view, walk))
const kinds = (blocks: readonly Block[], kind: Block['kind']) => blocks.filter((one) => one.kind === kind)

test('has a section for each stop that somebody recorded at, then all pinches, those to follow up first', () => {
  const { records, walk } = walked()
  const document = walkDocument(records, walk)
  expect(document).toMatchObject({ title: 'Monday', what: 'Walkthrough' })
  expect(kinds(document.blocks, 'heading').map((one) => 'text' in one && one.text)).toEqual([
    'Stop by stop',
    '8. Final bill',
    'Pinches',
  ])
  const [figures, pinches] = kinds(document.blocks, 'table') as Extract<Block, { kind: 'table' }>[]
  const cells = (table: typeof figures) =>
    table!.rows.map((row) =>
      row.map((cell) => (cell.kind === 'text' ? cell.runs.map((run) => run.text).join('') : cell.text)),
    )
  expect(cells(figures)).toEqual([
    ['Ada Lovelace', 'Met', '−2', '4', 'Missed', 'No'],
    ['Bo Diddley', 'Met', '0', '6', 'Met', 'No'],
  ])
  expect(cells(pinches).map(([sign, , state, day]) => [sign, state, day])).toEqual([
    ['Sign soon', 'Open', '1 April 2027'],
    ['Sign later', 'Open', '2 May 2027'],
    ['Sign none', 'Open', 'No follow-up set'],
    ['Sign done', 'Fixed', '1 January 2027'],
  ])
  const text = textOf(records, walk)
  // (-2 + 0) / 2 = -1; (4 + 6) / 2 = 5.
  expect(text).toContain('Ratings differ: mean −1, from −2 to 0.')
  expect(text).toContain('They waited 5 min on average, from 4 to 6.')
  expect(text).toContain('Walked by Ada Lovelace and Bo Diddley')
  expect(text).toContain('Two prices')
})

test('never passes on what a teller refused, nor the name of one who wanted none', () => {
  const { records, walk } = walked()
  const text = textOf(consented(records), walk)
  expect(text).not.toMatch(/charged me twice|Mrs Quill|Mr Pen/)
  expect(text).toContain('It was all right.')
})

test('has in a client’s copy neither walkers’ names nor confidential photos, and says what is left out', () => {
  const { records, walk } = walked()
  const [one] = records.all('touchpoint')
  records.put('touchpoint', { ...one!, claim: 'observed', observedBy: 'Ada Lovelace' })
  const copy = clientCopy(records)
  const text = textOf(consented(copy.view), walk)
  expect(text).not.toMatch(/Lovelace|Diddley|charged me twice|Mrs Quill|Mr Pen/)
  expect(text).not.toContain(hidden)
  expect(text).toContain(open)
  expect(text).toContain('Walker 1')
  expect(text).toContain('Two prices')
  expect(copy.view.get('touchpoint', one!.id)!.observedBy).toBe('')
  expect(copy.leftOut).toMatch(/the names of 2 walkers/)
  expect(copy.leftOut).toMatch(/1 confidential photo/)
})

test('says so where there is no walkthrough, and takes the newest where none is named', () => {
  expect(walkDocument(sampleRecords(), null).title).toBe('No walkthrough yet')
  const { records } = walked()
  expect(walkDocument(records, null).title).toBe('Monday')
})
