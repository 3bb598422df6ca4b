import { stringify } from 'csv-stringify/sync'

/** A table as CSV that spreadsheets open as it is meant: UTF-8 with its mark, and no text begins a formula. */
export const csvOf = (table: readonly (readonly (string | number)[])[]): Uint8Array =>
  Buffer.from(
    stringify(table as (string | number)[][], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      // Figures stay figures: without the apostrophe that a text beginning with a minus gets.
      cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
    }),
  )
