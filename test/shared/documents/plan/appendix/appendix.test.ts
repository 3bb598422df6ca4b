import { expect, test } from 'vitest'
import { clientCopy } from '../../../../../shared/documents/clientCopy.ts'
import { consented } from '../../../../../shared/documents/consented.ts'
import { type Block, plainOf } from '../../../../../shared/documents/document.ts'
import { appendix } from '../../../../../shared/documents/plan/appendix/index.ts'
import { planDocument } from '../../../../../shared/documents/plan/index.ts'
import type { View } from '../../../../../shared/records/set.ts'
import { sampleRecords } from '../../../../fixtures/sample.ts'
import { heldWorkshop, peopleThere } from '../../../../support/heldWorkshop.ts'

const cellOf = (cell: Extract<Block, { kind: 'table' }>['rows'][number][number]) =>
  cell.kind === 'text' ? plainOf(cell.runs) : cell.text
/** Every text of the appendix, a line for each heading, paragraph, item and row. */
const lines = (view: View): string[] =>
  appendix(view).flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
    if (block.kind === 'paragraph') return [plainOf(block.runs)]
    if (block.kind === 'list') return block.items.map((runs) => `- ${plainOf(runs)}`)
    return block.kind === 'table' ? block.rows.map((row) => row.map(cellOf).join(' | ')) : []
  })
const part = (said: readonly string[], from: string) => {
  const at = said.indexOf(from)
  expect(at, from).toBeGreaterThanOrEqual(0)
  const rest = said.slice(at + 1)
  const end = rest.findIndex((line) => /^##? /.test(line))
  return rest.slice(0, end < 0 ? undefined : end)
}

test('has the agenda as planned and as it went, who came, and what was put aside', () => {
  expect(part(lines(heldWorkshop()), '## First workshop')).toEqual([
    '1 March 2027, planned from 09:00',
    'Welcome | 09:00–09:10, 10 min | 09:05–09:18, 13 min |  | ',
    'Collect | 09:10–09:40, 30 min | 09:18–09:50, 32 min | Collect | Cards and pens',
    'Left out | 09:40–10:00, 20 min | left out |  | ',
    'Present: Ada Attender (Service desk)',
    'Not present: Absent Abe',
    'Parking lot',
    '- Bikes have no place – Petra Parker (open)',
    '- Opening hours (settled)',
  ])
})

test('has each exercise with what was asked, of how many, and what came of it', () => {
  const said = lines(heldWorkshop())
  const collected = part(said, '## What do customers meet?')
  expect(collected[0]).toBe('Collect · 25 November 2026 · named · 2 people took part')
  expect(collected[1]).toBe('2 texts were given in 2 groups; 1 taken over.')
  expect(collected.slice(2).sort()).toEqual([
    '- Envelope without a window – Nia Namer (taken over)',
    '- Paper thin as tissue – Otto',
  ])
  expect(part(said, '## What was told?').join()).not.toContain('Zanzibar')
  expect(part(said, '## How is the bill?')).toEqual([
    'Is and should · 25 November 2026 · anonymous · 2 people took part',
    'Bill with the new price, is',
    '- Agreed: It comes late.',
    '- Also said: Nobody reads it.',
  ])
  // (-2 - 2 + 2) / 3 = -0.67; σ = √((1.33² + 1.33² + 2.67²) / 3) = √3.56 = 1.89
  expect(part(said, '## How good is it?')[1]).toBe('Bill with the new price | Is | 3 | −0.7 | 1.9 talk about it | −1')
  expect(part(said, '## What matters most?').slice(1)).toEqual([
    '1 | Bill with the new price | 4 | 67%',
    '2 | Final bill | 2 | 33%',
  ])
  expect(part(said, '## Where do they stand? (surprises)').slice(1)).toEqual([
    'Service recovery | 0 | 0% | 0 | 0 | 0 | 0',
    'Expectations | 1 | 50% | 0 | 0 | 0 | 1',
    'Surprises | 1 | 50% | 1 | 0 | 0 | 0',
    'Since the poll before: 1 moved to another zone, 1 stayed, 0 were new, 0 were not named any more.',
    '- Service recovery → Surprises: Acme',
  ])
  expect(part(said, '## Why is the bill late?')[1]).toBe('- It is printed once a month (taken over)')
})

test('has a summary of each walkthrough, the standards that were missed, and the pinches', () => {
  const said = part(lines(heldWorkshop()), '## Walk in March')
  expect(said[0]).toMatch(/^12 March 2027 · /)
  expect(said[1]).toMatch(/Met: 1\. Not met: 0\. Found on the way: 0\.$/)
  expect(said.slice(2, 4)).toEqual(['Standards missed:', expect.stringMatching(/^- Bill with the new price/)])
  expect(said.at(-1)).toBe('A customer sighed | Bill with the new price | Clarified | 2 April 2027')
})

test('is not there where nothing was done', () => {
  expect(appendix(sampleRecords())).toEqual([])
})

test('names nobody in a client’s copy, says how many names are left out, and keeps the figures', () => {
  const view = heldWorkshop()
  for (const name of peopleThere) expect(JSON.stringify([...view.entries()])).toContain(name)
  const copy = clientCopy(view)
  const all = JSON.stringify([...copy.view.entries()]) + JSON.stringify(planDocument(consented(copy.view)))
  for (const name of [...peopleThere, 'Zanzibar']) expect(all).not.toContain(name)
  expect(copy.leftOut).toContain('the names of 5 people who took part')
  expect(copy.leftOut).toContain('1 story as it was collected')
  const said = lines(copy.view)
  expect(part(said, '## First workshop')).toContain('1 of 2 was present.')
  expect(part(said, '## What matters most?')).toContain('1 | Bill with the new price | 4 | 67%')
})

test('says nothing of a confidential opportunity or cause that came out of an exercise', () => {
  const view = heldWorkshop()
  const cause = view.all('contribution').find((one) => one.cause !== null)!.cause!
  view.put('cause', { ...view.get('cause', cause)!, confidential: true })
  const opportunity = view.all('opportunity')[0]!
  view.put('opportunity', { ...opportunity, confidential: true })
  const given = view.all('contribution')[0]!
  view.put('contribution', { ...given, id: 'secret', opportunity: opportunity.id, text: 'Hush', group: null })
  const all = JSON.stringify([...clientCopy(view).view.entries()])
  expect(all).not.toContain('It is printed once a month')
  expect(all).not.toContain('Hush')
  expect(clientCopy(view).view.get('contribution', 'secret')).toBeUndefined()
})
