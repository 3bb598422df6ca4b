import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { en } from '../../../shared/text/en/index.ts'
import { type Key, t } from '../../../shared/text/index.ts'

type Catalogue = { readonly [name: string]: string | Catalogue }
const keysOf = (catalogue: Catalogue, before = ''): string[] =>
  Object.entries(catalogue).flatMap(([name, held]) =>
    // An empty word is meant to be one; i18next gives its key.
    typeof held === 'string' ? (held ? [before + name] : []) : keysOf(held, `${before}${name}.`),
  )

/** The library whose notation the catalogue has. */
const i18n = createInstance()
await i18n.init({
  ...{ lng: 'en', resources: { en: { translation: en } } },
  ...{ interpolation: { escapeValue: false }, initAsync: false, showSupportNotice: false },
} as Parameters<typeof i18n.init>[0])

const keys = [...new Set(keysOf(en).map((key) => key.replace(/_(zero|one|other)$/, '')))]

test.each([undefined, 0, 1, 2, 1.5, '3'])('says what i18next would for every key, with a count of %s', (count) => {
  const names = [...new Set([...JSON.stringify(en).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!))]
  const all = Object.fromEntries(names.map((name) => [name, `<${name}> & $1 {{x}}`]))
  const { count: _, ...values } = all
  for (const key of keys) {
    const given = count === undefined ? values : { ...values, count }
    expect(t(key as Key, given), key).toBe(i18n.t(key, given))
  }
})

test('says words without values as they are, and a key that there is not as itself', () => {
  for (const key of keys) expect(t(key as Key), key).toBe(i18n.t(key))
  expect(t('map.nowhere' as Key)).toBe('map.nowhere')
})

test('leaves out what has no value', () => {
  expect(t('map.untitled')).not.toContain('{{')
  expect(t('ledger.gap', { seq: null })).toBe(i18n.t('ledger.gap', { seq: null }))
})
