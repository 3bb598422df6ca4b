import { createInstance } from 'i18next'
import { en } from './en/index.ts'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]
/** `count` makes i18next choose between `..._one` and `..._other`; callers name the stem. */
type Stem<P> = P extends `${infer S}_one` | `${infer S}_other` ? S : P
export type Key = Stem<Paths<typeof en>>

const i18n = createInstance()
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
} as Parameters<typeof i18n.init>[0])

const said = new Map<Key, string>()

/** Every word that the product says comes through here, on screen, in exports and on the terminal. */
export function t(key: Key, values?: Record<string, unknown>): string {
  if (values) return i18n.t(key as string, values) as string
  // Most words have no values, and are asked for again and again.
  let words = said.get(key)
  if (words === undefined) {
    words = i18n.t(key as string) as string
    said.set(key, words)
  }
  return words
}
