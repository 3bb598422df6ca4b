import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { render } from '../../../electron/exports/index.ts'
import { deliver } from '../../../electron/host/delivering.ts'
import { Parcels } from '../../../electron/host/parcels.ts'
import { level } from '../../../shared/documents/backlog.ts'
import { create } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { type BacklogFormat, backlogFormats, usualOptions } from '../../../shared/exporting.ts'
import { byPriority } from '../../../shared/insight/priority.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { generateEngagement } from '../../fixtures/generate.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const photo = () => undefined
const tables = async (view: RecordSet, format: BacklogFormat, options = usualOptions) =>
  (await render({ view, photo, options }, format)).files.map(
    (bytes) => parse(Buffer.from(bytes), { bom: true }) as string[][],
  )
const made = (touchpoints: number) => {
  const records = new RecordSet()
  expand(records, generateEngagement(touchpoints).changes)
  return records
}

describe('a backlog', () => {
  const headers: Record<string, string[]> = {
    jira: ['Summary', 'Description', 'Issue Type', 'Priority', 'Labels', 'Due Date', 'Assignee'],
    azure: ['Work Item Type', 'Title', 'Description', 'Priority', 'Tags'],
    github: ['title', 'description', 'labels', 'assignee'],
    linear: ['Title', 'Description', 'Priority', 'Status', 'Assignee', 'Labels', 'Due Date'],
    trello: ['Card Name', 'Card Description', 'Labels', 'Due Date', 'List Name'],
  }
  test.each(Object.entries(headers))(
    'for %s has its columns, a row for each opportunity, and words of where it comes from',
    async (format, header) => {
      const view = sampleRecords()
      const [table] = await tables(view, format as BacklogFormat)
      expect(table![0]).toEqual(header)
      const ranked = byPriority(view)
      expect(table!.slice(1)).toHaveLength(ranked.length)
      const words = header.findIndex((name) => /description/i.test(name))
      for (const [i, { opportunity }] of ranked.entries()) {
        const row = table![i + 1]!
        expect(row).toContain(opportunity.title)
        expect(row[words]).toContain(`Touchline id: ${opportunity.id}`)
        expect(row.join(' ')).toContain(`touchline-${opportunity.id}`)
        for (const link of view.of('addressing', 'opportunity', opportunity.id)) {
          expect(row[words]).toContain(view.get('touchpoint', link.touchpoint)!.title)
          if (link.cause) expect(row[words]).toContain(view.get('cause', link.cause)!.text)
          const [story] = view.of('story', 'touchpoint', link.touchpoint)
          if (story) expect(row[words]).toContain(story.text)
        }
      }
    },
  )

  test('keeps a row’s id when everything else about it changes', async () => {
    const view = sampleRecords()
    const before = (await tables(view, 'backlog'))[0]!.slice(1).map(([id, title]) => [title, id])
    const first = view.all('opportunity')[0]!
    view.put('opportunity', { ...first, title: 'Renamed', impact: 1, effort: 5 })
    const after = (await tables(view, 'backlog'))[0]!.slice(1).map(([id, title]) => [title, id])
    expect(Object.fromEntries(after).Renamed).toBe(Object.fromEntries(before)[first.title])
    expect(new Set(after.map(([, id]) => id))).toEqual(new Set(before.map(([, id]) => id)))
  })

  test('for Jira is split at 250 rows, for Azure DevOps at 1,000, and delivered as one archive', async () => {
    const view = made(1_001)
    const jira = await tables(view, 'jira')
    expect(jira.map((table) => table.length - 1)).toEqual([250, 250, 250, 250, 1])
    expect((await tables(view, 'azure')).map((table) => table.length - 1)).toEqual([1_000, 1])
    const parcels = new Parcels()
    const written = await render({ view, photo }, 'jira')
    const done = deliver({ parcels } as never, null, 'Plan, backlog for Jira.csv', written)
    expect(done).toMatchObject({ kind: 'download', name: 'Plan, backlog for Jira.zip' })
    const files = unzipSync(parcels.get((done as { download: string }).download).bytes)
    expect(Object.keys(files)).toEqual([1, 2, 3, 4, 5].map((n) => `Plan, backlog for Jira ${n}.csv`))
  })

  test('has the columns that somebody chose, under their names and in their order', async () => {
    const columns = [
      { field: 'title' as const, title: 'What' },
      { field: 'id' as const, title: 'Key' },
    ]
    const [table] = await tables(sampleRecords(), 'backlog', { ...usualOptions, columns })
    expect(table![0]).toEqual(['What', 'Key'])
    expect(table![1]).toHaveLength(2)
  })

  test('leaves out what is done or dropped; only the plain one shows it with its status', async () => {
    const view = sampleRecords()
    const [first, second] = view.all('opportunity')
    view.put('opportunity', { ...first!, status: 'done' })
    view.put('opportunity', { ...second!, status: 'dropped' })
    const count = view.all('opportunity').length
    expect((await tables(view, 'jira'))[0]).toHaveLength(count - 2 + 1)
    expect((await tables(view, 'backlog'))[0]).toHaveLength(count + 1)
  })

  test.each(backlogFormats)('for %s has no cell that begins a formula, and figures stay figures', async (format) => {
    const view = made(3)
    for (const [i, text] of ['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'].entries())
      expand(view, [create('opportunity', { title: text, owner: text }, `bad${i}`)])
    const written = await render({ view, photo }, format)
    for (const row of parse(Buffer.from(written.files[0]!), { bom: true }) as string[][])
      for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?!\d)/)
  })
})

test('a level is the share of the highest score in fifths', () => {
  // 10 of 10: 0/5 below; 8 of 10: one fifth below; 5 of 10: two and a half; 0: the last.
  expect([10, 8.1, 8, 5, 0].map((score) => level(score, 10))).toEqual([1, 1, 2, 3, 5])
  expect(level(0, 0)).toBe(3)
})
