import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colours } from '../../../electron/exports/svg/colours.ts'
import { contrast, difference, lab, parse, seen, type Vision, visions } from '../../support/colour.ts'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const block = (selector: string): Record<string, string> => {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
}
const light = block(':root')
const themes = { light, dark: { ...light, ...block('[data-theme="dark"]') } }
const eyes = ['typical', ...Object.keys(visions)] as Vision[]

const between = (a: string, b: string, vision: Vision) =>
  difference(lab(seen(parse(a), vision)), lab(seen(parse(b), vision)))
const series = (prefix: string, names: readonly (string | number)[]) => names.map((name) => `${prefix}-${name}`)

const gaps = series('gap', [0, 1, 2, 3, 4])
const much = series('much', [0, 1, 2, 3, 4])
const owners = series('owner', [0, 1, 2, 3, 4, 5])
const ratings = series('r', ['m2', 'm1', '0', 'p1', 'p2'])

/**
 * What must be kept, in CIEDE2000: about 2 is where two colours side by side can just be told apart. Levels of a ramp
 * also differ by the steps of their bar, ratings by shape and figure, owners by their names.
 */
const least = { ramp: 5, ratings: 9, owners: 10 }

test('measures differences as published', () => {
  // Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 9, 13, 17, 25, 28, 33.
  const pairs: [[number, number, number], [number, number, number], number][] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645],
    [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  ]
  for (const [a, b, published] of pairs) expect(difference(a, b)).toBeCloseTo(published, 3)
})

test('simulates eyes that lack a cone: greys stay grey, red and green come close', () => {
  for (const vision of eyes)
    for (const channel of seen(parse('#808080'), vision)) expect(channel).toBeCloseTo(128 / 255, 2)
  const [red, green] = ['#b04020', '#5a6a10']
  expect(between(red!, green!, 'deuteranopia')).toBeLessThan(between(red!, green!, 'typical') / 2)
  expect(between('#2f7fd0', '#1c8c7c', 'tritanopia')).toBeLessThan(between('#2f7fd0', '#1c8c7c', 'typical') / 2)
})

for (const [theme, token] of Object.entries(themes))
  describe(theme, () => {
    const value = (name: string) => {
      const hex = token[name]
      if (!hex) throw new Error(`no token ${name}`)
      return hex
    }
    const ratio = (a: string, b: string) => contrast(parse(value(a)), parse(value(b)))

    test('writes on every fill with a contrast of at least 4.5', () => {
      for (const fill of [...gaps, ...much, ...owners]) expect(ratio('ink', fill), fill).toBeGreaterThanOrEqual(4.5)
      for (const fill of ratings) expect(ratio(`${fill}-on`, fill), fill).toBeGreaterThanOrEqual(4.5)
      // A card that a filter dims can still be read.
      expect(ratio('ink-3', 'sheet')).toBeGreaterThanOrEqual(4.5)
    })

    test('draws bars and edges with a contrast of at least 3', () => {
      for (const fill of gaps) expect(ratio('gap-bar', fill), fill).toBeGreaterThanOrEqual(3)
      for (const fill of much) expect(ratio('much-bar', fill), fill).toBeGreaterThanOrEqual(3)
      for (const fill of ratings) expect(ratio(`${fill}-edge`, 'card'), fill).toBeGreaterThanOrEqual(3)
    })

    for (const vision of eyes) {
      test(`keeps neighbouring levels ${least.ramp} apart, seen with ${vision} eyes`, () => {
        for (const ramp of [gaps, much])
          for (let i = 1; i < ramp.length; i++)
            expect(between(value(ramp[i - 1]!), value(ramp[i]!), vision), ramp[i]).toBeGreaterThanOrEqual(least.ramp)
      })

      test(`lets levels grow only darker, or only lighter, seen with ${vision} eyes`, () => {
        for (const ramp of [gaps, much]) {
          const lights = ramp.map((name) => lab(seen(parse(value(name)), vision))[0])
          const steps = lights.slice(1).map((one, i) => Math.sign(one - lights[i]!))
          expect(new Set(steps).size).toBe(1)
        }
      })

      test(`keeps any two ratings ${least.ratings} apart, seen with ${vision} eyes`, () => {
        for (const [i, a] of ratings.entries())
          for (const b of ratings.slice(i + 1))
            expect(between(value(a), value(b), vision), `${a} ${b}`).toBeGreaterThanOrEqual(least.ratings)
      })

      test(`keeps any two owners, and no owner, ${least.owners} apart, seen with ${vision} eyes`, () => {
        const all = ['card', ...owners]
        for (const [i, a] of all.entries())
          for (const b of all.slice(i + 1))
            expect(between(value(a), value(b), vision), `${a} ${b}`).toBeGreaterThanOrEqual(least.owners)
      })
    }
  })

test('draws exports in the colours of the light theme', () => {
  const same = (name: string, hex: string) => expect(hex.toLowerCase(), name).toBe(light[name])
  for (const name of ['paper', 'sheet', 'card', 'ink', 'hairline', 'rule', 'edge'] as const) same(name, colours[name])
  same('ink-2', colours.ink2)
  same('ink-3', colours.ink3)
  for (const [ramp, names] of Object.entries({ gap: gaps, much, owner: owners }))
    for (const [i, name] of names.entries()) same(name, colours.levels[ramp as 'gap'][i]!)
  same('gap-bar', colours.bars.gap)
  same('much-bar', colours.bars.much)
  for (const [i, rating] of ['-2', '-1', '0', '1', '2'].entries()) {
    const { fill, on, edge } = colours.ratings[rating]!
    same(ratings[i]!, fill)
    same(`${ratings[i]}-on`, on)
    same(`${ratings[i]}-edge`, edge)
  }
})
