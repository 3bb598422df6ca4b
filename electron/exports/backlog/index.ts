import { type BacklogRow, backlogRows, cellOf } from '../../../shared/documents/backlog.ts'
import { type BacklogFormat, backlogFields, type ExportOptions, usualOptions } from '../../../shared/exporting.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { csvOf } from '../csvOf.ts'
import type { Source } from '../index.ts'
import { xmlText } from '../plainText.ts'

type Cell = string | number
/** What a tool takes in: its columns, what each row says there, and how many rows one file may hold. */
type Tool = { most: number; columns: readonly string[]; row(one: BacklogRow): Cell[] }

const five = ['Highest', 'High', 'Medium', 'Low', 'Lowest']
/** Linear knows four; the two last are one to it. */
const four = ['Urgent', 'High', 'Medium', 'Low', 'Low']

const tools: Record<Exclude<BacklogFormat, 'backlog'>, Tool> = {
  // Jira takes 250 rows a file from people who are no administrators.
  jira: {
    most: 250,
    columns: ['Summary', 'Description', 'Issue Type', 'Priority', 'Labels', 'Due Date', 'Assignee'],
    row: (one) => [
      cut(one.title, 255),
      cut(one.description, 32_767),
      'Task',
      five[one.level - 1]!,
      one.labels.join(' '),
      one.due,
      one.owner,
    ],
  },
  // `Task` is in each of its processes. Its priorities are 1 to 4.
  azure: {
    most: 1_000,
    columns: ['Work Item Type', 'Title', 'Description', 'Priority', 'Tags'],
    row: (one) => [
      'Task',
      cut(one.title, 255),
      cut(withFacts(one), 32_767),
      Math.min(4, one.level),
      one.labels.join('; '),
    ],
  },
  github: {
    most: 1_000,
    columns: ['title', 'description', 'labels', 'assignee'],
    row: (one) => [cut(one.title, 256), cut(withFacts(one), 65_000), one.labels.join(','), one.owner],
  },
  linear: {
    most: 1_000,
    columns: ['Title', 'Description', 'Priority', 'Status', 'Assignee', 'Labels', 'Due Date'],
    row: (one) => [
      cut(one.title, 255),
      one.description,
      four[one.level - 1]!,
      one.status,
      one.owner,
      one.labels.join(', '),
      one.due,
    ],
  },
  trello: {
    most: 1_000,
    columns: ['Card Name', 'Card Description', 'Labels', 'Due Date', 'List Name'],
    row: (one) => [cut(one.title, 16_384), cut(withFacts(one), 16_384), one.labels.join(','), one.due, one.status],
  },
}

/** A backlog as one CSV or, where the tool takes no more than so many rows at once, as several. */
export function renderBacklog(format: BacklogFormat, { view, options = usualOptions }: Source): Uint8Array[] {
  if (format === 'backlog') return [plain(view, options)]
  const { most, columns, row } = tools[format]
  const rows = backlogRows(view).map((one) => row(one).map(clean))
  const files = Array.from({ length: Math.max(1, Math.ceil(rows.length / most)) }, (_, i) =>
    rows.slice(i * most, (i + 1) * most),
  )
  return files.map((part) => csvOf([columns, ...part]))
}

/** Every opportunity, those done and dropped too, in columns named by whoever takes it in. */
function plain(view: View, { columns }: ExportOptions): Uint8Array {
  const wanted = columns.length
    ? columns
    : backlogFields.map((field) => ({ field, title: t(`exports.backlogFields.${field}`) }))
  const rows = backlogRows(view, true).map((one) => wanted.map(({ field }) => clean(cellOf(one, field))))
  return csvOf([wanted.map(({ title }) => title), ...rows])
}

/** For tools without a column for them: owner and due date stand in the words. */
const withFacts = (one: BacklogRow): string =>
  [
    [one.owner && t('plan.ownerIs', { value: one.owner }), one.due && t('plan.dueIs', { value: one.due })]
      .filter(Boolean)
      .join(' · '),
    one.description,
  ]
    .filter(Boolean)
    .join('\n\n')

const clean = (cell: Cell): Cell => (typeof cell === 'string' ? xmlText(cell) : cell)

/** At most so many letters, never half of one, and a sign that there was more. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
