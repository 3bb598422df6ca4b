import { fail } from '../../shared/errors.ts'
import { columns } from './csv/columns.ts'
import type { Table } from './csv/table.ts'

/** Whether a text begins as a Mermaid journey, fenced or with notes before it. */
export const isMermaid = (text: string): boolean =>
  /^(?:\s|%%.*|```+\s*mermaid|---[\s\S]*?---)*journey\s*$/m.test(text.slice(0, 4_000))

/**
 * A Mermaid `journey` as a table: sections are stages, who does a task first is its lane, the score 1 to 5 the current
 * rating -2 to 2. Throws `import.unreadable`.
 */
export function readMermaid(text: string, file: string): Table {
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex((line) => line.trim() === 'journey')
  if (start < 0) throw fail('import.unreadable', { file, why: 'it has no line “journey”' })
  const header = [columns.stage, columns.lane, columns.touchpoint, columns.currentRating]
  const rows: Table['rows'] = []
  let stage = ''
  for (const [i, line] of lines.entries()) {
    const said = line.trim()
    if (i <= start || !said || /^(%%|title\b|acc(Title|Descr)\b)/.test(said)) continue
    if (said.startsWith('```')) break
    const section = /^section\s+(.*)$/.exec(said)
    if (section) {
      stage = section[1]!.trim()
      continue
    }
    const [title = '', score = '', actors = ''] = said.split(':').map((part) => part.trim())
    const rating = /^\d+$/.test(score) ? String(Math.min(5, Math.max(1, Number(score))) - 3) : ''
    rows.push({ number: i + 1, cells: [stage, actors.split(',')[0]!.trim(), title, rating] })
  }
  return { header, rows }
}
