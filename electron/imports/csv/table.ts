import { parse } from 'csv-parse/sync'
import { fail } from '../../../shared/errors.ts'

export const limits = { rows: 100_000, columns: 500 }

/** A row of a table with its number as a spreadsheet shows it (the header is row 1). */
export type Row = { number: number; cells: string[] }
export type Table = { header: string[]; rows: Row[] }

/**
 * Reads comma, semicolon or tab separated text; cells may be quoted and hold line breaks.
 * Throws `import.columns`, `import.tooLarge`, `import.unreadable`.
 */
export function readTable(text: string, file: string): Table {
  const { delimiter, columns, start } = lookAtHeader(text)
  if (columns > limits.columns) throw fail('import.columns', { file, count: columns, most: limits.columns })
  let records: string[][]
  try {
    records = parse(text.slice(start), {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.rows + 2,
      max_record_size: 4 * 1024 * 1024,
    }) as string[][]
  } catch (error) {
    throw fail('import.unreadable', { file, why: (error as Error).message }, error)
  }
  if (records.length > limits.rows + 1) throw fail('import.tooLarge', { file, why: `more than ${limits.rows} rows` })
  const [header = [], ...rest] = records
  const rows = rest.map((cells, i) => ({ number: i + 2, cells }))
  return { header, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) }
}

/** Which separator the first line uses, and how many columns it makes, before anything is parsed. */
function lookAtHeader(text: string): { delimiter: string; columns: number; start: number } {
  const named = /^\uFEFF?sep=([,;\t])\r?\n/i.exec(text)
  const start = named?.[0].length ?? 0
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (let i = start; i < text.length; i++) {
    const char = text[i]!
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) break
    else if (!quoted && char in counts) counts[char]!++
  }
  const best = Object.entries(counts).reduce((a, b) => (b[1] > a[1] ? b : a))
  const delimiter = named?.[1] ?? best[0]
  return { delimiter, columns: counts[delimiter]! + 1, start }
}
