import { appendFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether the whole table runs (`npm run test:reliability`), or the short form that is part of `npm test`. */
export const long = process.env.TOUCHLINE_RELIABILITY === 'long'
export const times = (short: number, whole: number): number => (long ? whole : short)

const lines = fileURLToPath(new URL('../../out/reliability.txt', import.meta.url))

/** Says what was shown, a line for each promise; `npm run test:reliability` prints them at its end. */
export function shown(promise: string, figures: string): void {
  mkdirSync(fileURLToPath(new URL('../../out/', import.meta.url)), { recursive: true })
  appendFileSync(lines, `${promise}: ${figures}\n`)
}
