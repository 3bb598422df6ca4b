import { createInstance } from 'i18next'

type Catalogue = { [key: string]: string | Catalogue }
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]
/** `count` makes i18next choose between `..._one` and `..._other`; callers name the stem. */
type Stem<P> = P extends `${infer S}_one` | `${infer S}_other` ? S : P
export type KeyOf<C> = Stem<Paths<C>>
export type Translate<C> = (key: KeyOf<C>, values?: Record<string, unknown>) => string

/** What finds the words of a catalogue. Each page has one of its own, so that it loads only the words that it says. */
export function translator<C extends Catalogue>(en: C): Translate<C> {
  const i18n = createInstance()
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<typeof i18n.init>[0])
  return (key, values) => i18n.t(key as string, values ?? {}) as string
}
