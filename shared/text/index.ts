import { en } from './en/index.ts'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]
/** `count` chooses between `..._zero`, `..._one` and `..._other`; callers name the stem. */
type Stem<P> = P extends `${infer S}_one` | `${infer S}_other` ? S : P
export type Key = Stem<Paths<typeof en>>

type Catalogue = { readonly [name: string]: string | Catalogue }

/** The catalogue by whole keys; made when the first word is asked for. */
const words = new Map<string, string>()
let plurals: Intl.PluralRules

function read(catalogue: Catalogue, before: string): void {
  for (const [name, held] of Object.entries(catalogue))
    if (typeof held === 'string') words.set(before + name, held)
    else read(held, `${before}${name}.`)
}

/**
 * Every word that the product says comes through here, on screen, in exports and on the terminal: `{{name}}` stands for
 * a value, and a `count` chooses the form. A key that is not in the catalogue comes back as it is.
 */
export function t(key: Key, values?: Record<string, unknown>): string {
  if (!words.size) {
    plurals = new Intl.PluralRules('en')
    read(en, '')
  }
  if (!values) return words.get(key) ?? key
  const found = formOf(key, values.count) ?? key
  return found.replace(/\{\{(\w+)\}\}/g, (mark, name: string) =>
    Object.hasOwn(values, name) ? String(values[name] ?? '') : mark,
  )
}

function formOf(key: string, count: unknown): string | undefined {
  if (typeof count !== 'number') return words.get(key)
  const zero = count === 0 ? words.get(`${key}_zero`) : undefined
  return zero ?? words.get(`${key}_${plurals.select(count)}`) ?? words.get(key)
}
