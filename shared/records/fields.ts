import { z } from 'zod'

// In a page zod's code generation probes `new Function`, which a strict content security policy refuses. In Node it parses
// the rows of a file in half the time.
z.config({ jitless: 'document' in globalThis })

/** What happens to a record when the record that it refers to is removed: it goes too, or the field is cleared. */
export type Reference = { to: string; onRemove: 'cascade' | 'clear' }

/** Which fields refer to other records; read by the ledger (cascades) and by the record set (indexes). */
export const references = z.registry<Reference>()
/** Fields that hold a team's own words: merged word by word when two people change them. */
export const prose = z.registry<{ words: true }>()

/** Fields that hold the SHA-256 of bytes kept in the same file: those go in first, then the edit that refers to them. */
export const kept = z.registry<{ bytes: true }>()

/** The identity of a record: letters, digits, `_` and `-`, so that no key of an object's prototype can be meant. */
export const id = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,40}$/)
/** A line of text, for names and titles. */
export const line = () => z.string().max(500).default('')
/** Text of any length up to 20,000 characters, in somebody's words. */
export const words = () => {
  const schema = z.string().max(20_000).default('')
  prose.add(schema, { words: true })
  return schema
}
/** A fractional key among siblings, see `order.ts`. */
export const order = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9]{1,200}$/)
    .default('a0')
/** The SHA-256 of bytes kept in the same file, hexadecimal. */
export const bytesHash = () => {
  const schema = z.string().regex(/^[0-9a-f]{64}$/)
  kept.add(schema, { bytes: true })
  return schema
}
/** A picture kept in the same file, by its hash; null where there is none. */
export const picture = () => {
  const schema = bytesHash().nullable().default(null)
  kept.add(schema, { bytes: true })
  return schema
}
/** How much something counts, 0 to 5; 1 is as much as the others. */
export const weight = () => z.number().min(0).max(5).default(1)
/** A reference without which the record has no meaning: it goes when its target goes. */
export const owned = (to: string) => {
  const schema = id
  const own = schema.clone()
  references.add(own, { to, onRemove: 'cascade' })
  return own
}
/** A reference that may be missing, and is cleared when its target goes. */
export const optional = (to: string) => {
  const schema = id.nullable().default(null)
  references.add(schema, { to, onRemove: 'clear' })
  return schema
}
/** A rating: -2 (much worse than the customer expects) to +2 (much better), or not yet given. */
export const rating = () => z.int().min(-2).max(2).nullable().default(null)
/** Importance, impact, effort: 1 (little) to 5 (much), or not yet given. */
export const fiveSteps = () => z.int().min(1).max(5).nullable().default(null)
/** A figure that is not money: minutes, times, targets. */
export const figure = () => z.number().min(-1e12).max(1e12).nullable().default(null)
/** A figure that cannot be negative: minutes each, times a year. */
export const amount = () => z.number().min(0).max(1e12).nullable().default(null)
/** Not for the client's copy of an export. */
export const confidential = () => z.boolean().default(false)
/** Money in minor units (cents) of the engagement's currency. */
export const money = () => z.int().min(0).max(1e12).nullable().default(null)
/** A calendar day, `YYYY-MM-DD`. */
export const day = () => z.iso.date().nullable().default(null)
/** A moment, UTC ISO 8601; null where it has not come. */
export const moment = () => z.iso.datetime().nullable().default(null)
/** How far across or down a picture something lies, 0 to 1; null where it is not placed. */
export const share = () => z.number().min(0).max(1).nullable().default(null)
/** One of a list of words; null where nobody has said. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).nullable().default(null)
