import { stringify } from 'csv-stringify/sync'
import { guard } from '../imports/csv/guard.ts'
import { xmlText } from './plainText.ts'

/** A table as CSV that spreadsheets open as it is meant: UTF-8 with its mark, and no text begins a formula. */
export const csvOf = (table: readonly (readonly (string | number)[])[]): Uint8Array =>
  Buffer.from(
    stringify(
      table.map((row) => row.map(cell)),
      { bom: true, record_delimiter: 'windows' },
    ),
  )

/** Control characters are left out: with a NUL in it the file would be no text any more. Figures stay figures. */
const cell = (value: string | number): string => (typeof value === 'number' ? String(value) : guard(xmlText(value)))
