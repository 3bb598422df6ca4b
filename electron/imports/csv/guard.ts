/** How a formula begins in a spreadsheet, also in the wide signs that some read as the same; apostrophes before it count. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** A text as the cell of a CSV: with an apostrophe before it where a spreadsheet would take it for a formula. */
export const guard = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text again. One apostrophe is taken off, so that a text which began with one keeps its own. */
export const unguard = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)
