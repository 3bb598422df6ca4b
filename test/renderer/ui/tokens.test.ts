import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colours } from '../../../electron/exports/svg/colours.ts'
import { contrast } from '../../support/contrast.ts'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

/** The colours that a rule of the style sheet sets. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector} {`)
  if (start < 0) throw new Error(`there is no ${selector}`)
  const rule = css.slice(start, css.indexOf('\n}', start))
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name, value]) => [name, value]),
  )
}
const light = tokens(':root')
const dark = tokens('[data-theme="dark"]')

const grounds = ['desk', 'paper', 'sheet', 'card', 'hover']
const gaps = ['gap-0', 'gap-1', 'gap-2', 'gap-3', 'gap-4']
const ratings = ['r-m2', 'r-m1', 'r-0', 'r-p1', 'r-p2']
const each = (texts: string[], on: string[]) => texts.flatMap((text) => on.map((ground) => [text, ground] as const))

/** What is read: 4.5 (WCAG 2.2, 1.4.3). */
const read = [
  ...each(['ink'], [...grounds, ...gaps]),
  ...each(['ink-2', 'ink-3'], grounds),
  ...each(['ink', 'accent-ink'], ['accent-soft']),
  ...each(['accent-ink'], grounds),
  ...each(['broken'], ['paper', 'sheet', 'card', 'broken-soft']),
  ...each(['guess'], ['paper', 'sheet', 'card']),
  ['accent-on', 'accent'],
  ['mot-on', 'mot'],
  ...ratings.map((one) => [`${one}-on`, one] as const),
] as const
/** What is seen: edges, signs, the ring of the focus: 3 (WCAG 2.2, 1.4.11). */
const seen = [
  ...each(['accent', 'edge'], grounds),
  ...each(['mot', 'ink-2'], gaps),
  ...each(['gap-bar'], ['card', ...gaps]),
  ...each(
    ratings.map((one) => `${one}-edge`),
    // On a card of any gap the outlined sign is filled with the card's white: that is what its edge stands out from.
    ['paper', 'sheet', 'card'],
  ),
] as const

for (const [theme, values] of [
  ['light', light],
  ['dark', dark],
] as const) {
  const tooWeak = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([text, ground]) => ({ pair: `${text} on ${ground}`, ratio: contrast(values[text]!, values[ground]!) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`)
  test(`what is read can be read in ${theme}`, () => expect(tooWeak(read, 4.5)).toEqual([]))
  test(`what is seen can be seen in ${theme}`, () => expect(tooWeak(seen, 3)).toEqual([]))
}

test('dark gives every colour of light a value of its own', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
})

test('what an exported map writes on a card can be read, and its arrows can be seen', () => {
  for (const ground of colours.gaps) {
    for (const text of [colours.ink, colours.ink2]) expect(contrast(text, ground), ground).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.ink3, ground), ground).toBeGreaterThanOrEqual(3)
  }
})

test('an exported map has the colours of the screen', () => {
  const named = {
    paper: 'paper',
    sheet: 'sheet',
    card: 'card',
    ink: 'ink',
    ink2: 'ink-2',
    ink3: 'ink-3',
    hairline: 'hairline',
    rule: 'rule',
    edge: 'edge',
  } as const
  for (const [ours, token] of Object.entries(named))
    expect(colours[ours as keyof typeof named].toLowerCase(), ours).toBe(light[token])
  expect(colours.gaps.map((one) => one.toLowerCase())).toEqual(gaps.map((one) => light[one]))
  const values = Object.fromEntries(
    ratings.map((one, i) => [String(i - 2), { fill: light[one], on: light[`${one}-on`], edge: light[`${one}-edge`] }]),
  )
  expect(JSON.parse(JSON.stringify(colours.ratings).toLowerCase())).toEqual(values)
})
