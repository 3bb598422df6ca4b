import { minorDigits, money } from '../format.ts'

/** A stretch of text; `words` are somebody's own, which every format sets apart from what the product says. */
export type Run = { text: string; words?: boolean; strong?: boolean; muted?: boolean }
export type Cell = { kind: 'text'; runs: Run[] } | { kind: 'figure'; text: string; value: number }

export type Column = {
  title: string
  /** Share of the width; the sum over a table's columns may be anything. */
  width: number
  figure?: boolean
}

/** The format-neutral parts that every export knows how to render. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; truth?: boolean }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'quotation'; text: string; by: string }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  /** Current beside ideal, with their ratings. */
  | { kind: 'contrast'; current: Run[]; ideal: Run[] }
  | { kind: 'map'; journey: string; caption: string }
  | { kind: 'photo'; hash: string; caption: string }

export type Document = {
  title: string
  /** What kind of document it is: it stands under the title. */
  what: string
  client: string
  /** What a reader must know of where the content comes from. */
  note: string
  /** What a client's copy leaves out, in words; empty: nothing is left out. */
  leftOut: string
  /** The hash of the client's sign; null where there is none. */
  logo: string | null
  /** The client's colour, `#rrggbb`; empty where there is none. */
  colour: string
  blocks: Block[]
}

export const say = (text: string): Run => ({ text })
export const strong = (text: string): Run => ({ text, strong: true })
export const muted = (text: string): Run => ({ text, muted: true })
/** Somebody's own words. */
export const words = (text: string): Run => ({ text, words: true })
/** Runs as plain text, for what knows no emphasis. */
export const plainOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')
export const textCell = (...runs: (Run | string)[]): Cell => ({
  kind: 'text',
  runs: runs.map((run) => (typeof run === 'string' ? say(run) : run)),
})
export const figureCell = (text: string, value: number | null): Cell =>
  value === null ? textCell('') : { kind: 'figure', text, value }

/** Money in minor units as a figure in the currency's own unit. */
export const moneyCell = (minor: number, currency: string): Cell => ({
  kind: 'figure',
  text: money(minor, currency),
  value: minor / 10 ** minorDigits(currency),
})
