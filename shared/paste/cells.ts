/**
 * The rows and cells of tab-separated text, as Excel, Sheets and Numbers put it on the clipboard: a cell in quotation marks
 * may hold tabs, line breaks and doubled quotation marks. Trimmed; empty rows, and empty columns at the right, are left
 * out. At most `most` rows.
 */
export function cellsOf(text: string, most = 5_000): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  const end = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    end()
    if (row.some(Boolean)) rows.push(row)
    row = []
  }
  for (let i = 0; i < text.length && rows.length < most; i++) {
    const char = text[i]!
    const close = char === '"' && cell === '' ? closing(text, i) : -1
    if (close > 0) {
      cell = text.slice(i + 1, close).replaceAll('""', '"')
      i = close
    } else if (char === '\t') end()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++
      endRow()
    } else cell += char
  }
  if (rows.length < most) endRow()
  const width = Math.max(0, ...rows.map((one) => one.findLastIndex(Boolean) + 1))
  return rows.map((one) => Array.from({ length: width }, (_, i) => one[i] ?? ''))
}

/** Where a quoted cell closes, or -1 where the quotation mark is just one: then what follows is no end of a cell. */
function closing(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') continue
    if (text[i + 1] === '"') i++
    else return i + 1 >= text.length || '\t\r\n'.includes(text[i + 1]!) ? i : -1
  }
  return -1
}

/** Whether pasted text is a table, and no list of lines. */
export const isTable = (text: string): boolean => cellsOf(text, 200).some((row) => row.length > 1)
