import { z } from 'zod'
import { sheets } from './documents/sheets.ts'
import { id } from './records/fields.ts'

/** Backlogs for other tools, each a CSV in the columns that the tool takes in; `backlog` has columns of one's own. */
export const backlogFormats = ['jira', 'azure', 'github', 'linear', 'trello', 'backlog'] as const
export type BacklogFormat = (typeof backlogFormats)[number]

/** What a column of one's own backlog can hold. */
export const backlogFields = [
  'id',
  'title',
  'description',
  'traces',
  'intervention',
  'priority',
  'score',
  'impact',
  'effort',
  'labels',
  'due',
  'owner',
  'status',
] as const
export type BacklogField = (typeof backlogFields)[number]

/** A column of the plain backlog: what it holds, and the name that the tool at the other end knows it by. */
export const backlogColumn = z.strictObject({ field: z.enum(backlogFields), title: z.string().trim().min(1).max(80) })
export type BacklogColumn = z.infer<typeof backlogColumn>

/** What to include and how: chosen by a person, the same for every format. */
export const exportOptions = z.strictObject({
  /** Leaves out internal notes, tellers and all that is confidential. */
  clientCopy: z.boolean().default(false),
  paper: z.enum(['a4', 'letter']).default('a4'),
  /** Columns of the plain backlog; empty: all of them under their own names. */
  columns: z.array(backlogColumn).max(40).default([]),
  /** Which walkthrough a walkthrough's report is of; without it the newest. */
  walkthrough: id.optional(),
  /** For the map on paper. */
  sheets: sheets.optional(),
})
export type ExportOptions = z.infer<typeof exportOptions>
export const usualOptions: ExportOptions = exportOptions.parse({})

const extensions: Record<string, string> = {
  ...Object.fromEntries(backlogFormats.map((format) => [format, 'csv'])),
  mermaid: 'mmd',
  cjml: 'xml',
  'map-pdf': 'pdf',
  'walk-docx': 'docx',
  'walk-pdf': 'pdf',
  'walk-html': 'html',
}

/** The extension of a format's files, without the point. */
export const extensionOf = (format: string): string => extensions[format] ?? format

const plan = ['docx', 'pptx', 'pdf', 'xlsx', 'html', 'md']

/** Whether a format has pages, so that paper matters. */
export const hasPages = (format: string): boolean =>
  ['docx', 'pdf', 'map-pdf', 'walk-docx', 'walk-pdf'].includes(format)

/** Whether a format is a walkthrough's report. */
export const isWalk = (format: string): boolean => format.startsWith('walk-')

/** Formats by what they are for, in the order in which they are offered. */
export function formatGroups<F extends string>(
  formats: readonly F[],
): Record<'plan' | 'walk' | 'backlog' | 'map' | 'data', F[]> {
  const inPlan = plan.flatMap((wanted) => formats.find((one) => one === wanted) ?? [])
  const backlog = formats.filter((one) => (backlogFormats as readonly string[]).includes(one))
  const walk = formats.filter(isWalk)
  const map = formats.filter((one) => /^(svg|png|map-)/.test(one))
  const data = formats.filter((one) => ![...inPlan, ...backlog, ...map, ...walk].includes(one))
  return { plan: inPlan, walk, backlog, map, data }
}
