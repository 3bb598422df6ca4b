type Catalogue = { readonly [name: string]: string | Catalogue }
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]
/** `count` chooses between `..._zero`, `..._one` and `..._other`; callers name the stem. */
type Stem<P> = P extends `${infer S}_one` | `${infer S}_other` ? S : P
export type KeyOf<C> = Stem<Paths<C>>
export type Translate<C> = (key: KeyOf<C>, values?: Record<string, unknown>) => string

function* wordsOf(catalogue: Catalogue, before: string): Iterable<[string, string]> {
  for (const [name, held] of Object.entries(catalogue))
    if (typeof held === 'string') yield [before + name, held]
    else yield* wordsOf(held, `${before}${name}.`)
}

/**
 * What finds the words of a catalogue, which is in i18next's notation: `{{name}}` stands for a value, and a `count` chooses
 * the form. A key that is not in the catalogue comes back as it is. Each page has one of its own, so that it loads only the
 * words that it says; i18next itself would cost the first picture 30 ms (`test/bench/README.md`).
 */
export function translator<C extends Catalogue>(en: C): Translate<C> {
  /** The catalogue by whole keys; made when the first word is asked for. */
  let words: Map<string, string> | null = null
  let plurals: Intl.PluralRules
  const formOf = (key: string, count: unknown): string | undefined => {
    if (!words) {
      words = new Map(wordsOf(en, ''))
      plurals = new Intl.PluralRules('en')
    }
    if (typeof count !== 'number') return words.get(key)
    const zero = count === 0 ? words.get(`${key}_zero`) : undefined
    return zero ?? words.get(`${key}_${plurals.select(count)}`) ?? words.get(key)
  }
  return (key, values) => {
    const found = formOf(key, values?.count) ?? key
    if (!values) return found
    // Guests' browsers may be older than Object.hasOwn.
    const given = new Map(Object.entries(values))
    return found.replace(/\{\{(\w+)\}\}/g, (mark, name: string) =>
      given.has(name) ? String(given.get(name) ?? '') : mark,
    )
  }
}
