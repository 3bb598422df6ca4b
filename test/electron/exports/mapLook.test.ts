import { expect, test } from 'vitest'
import { colours } from '../../../electron/exports/svg/colours.ts'
import { renderSvg } from '../../../electron/exports/svg/index.ts'
import { noFilter } from '../../../shared/insight/filter.ts'
import { noWalk } from '../../../shared/insight/overlay.ts'
import { laneLayers } from '../../../shared/records/lane.ts'
import type { Look } from '../../../shared/records/namedView.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { sampleRecords } from '../../fixtures/sample.ts'
import { walkSample } from '../../support/walked.ts'

const svg = (view: RecordSet, look?: Look) => Buffer.from(renderSvg({ view, photo: () => undefined, look })).toString()
const count = (drawn: string, what: string) => drawn.split(what).length - 1
const filled = (drawn: string, colour: string) => count(drawn, `fill="${colour}"`)

test('draws the gap with its legend where nobody has said otherwise', () => {
  const drawn = svg(sampleRecords())
  // gaps of the sample: 1 once, 2 three times, 3 five times, 4 once; and each once in the legend, 2 also under the curve
  const [, one, two, three, four] = colours.levels.gap.map((colour) => filled(drawn, colour))
  expect([one, two, three, four]).toEqual([2, 5, 6, 2])
  expect(drawn).toContain('>Gap<')
  expect(drawn).not.toContain('Only:')
  // 1 + 3 x 2 + 5 x 3 + 4 = 26 steps on the cards, 1 + 2 + 3 + 4 in the legend
  expect(filled(drawn, colours.bars.gap)).toBe(36)
})

test('draws the overlay of the screen, its words on the cards and its legend', () => {
  const drawn = svg(sampleRecords(), { overlay: 'waste', ...noFilter, ...noWalk })
  expect(count(drawn, '>50.4K<')).toBe(2)
  expect(drawn).toContain('>26.5K<')
  expect(drawn).toContain('>Waste, USD a year<')
  expect(drawn).toContain('>to 37.8K<')
  const owners = svg(sampleRecords(), { overlay: 'owner', ...noFilter, ...noWalk })
  // Five of the Contact centre, and its line in the legend.
  expect(filled(owners, colours.levels.owner[0])).toBe(6)
  expect(count(owners, '>Contact centre<')).toBe(6)
  const plain = svg(sampleRecords(), { overlay: null, ...noFilter, ...noWalk })
  expect(filled(plain, colours.bars.gap)).toBe(0)
  expect(plain).toContain('>Moment of truth<')
})

test('puts back what the filter of the screen does not match, and says so', () => {
  const drawn = svg(sampleRecords(), {
    overlay: 'gap',
    ...noFilter,
    ...noWalk,
    owner: 'Contact centre',
    momentOfTruth: true,
  })
  expect(drawn).toContain('>Only: Owner: Contact centre · Moments of truth<')
  // Four of ten match: first and second call (1, 3), negotiating (3), call-back (4); the others are outlines.
  expect(count(drawn, `fill="${colours.sheet}" stroke="${colours.hairline}"/><text`)).toBe(6)
  expect(filled(drawn, colours.bars.gap)).toBe(1 + 3 + 3 + 4 + 10)
})

test('draws the named lines of a service blueprint', () => {
  const view = sampleRecords()
  expect(svg(view)).not.toContain('Line of')
  const layers = laneLayers.slice(1)
  for (const [i, lane] of view.all('lane').entries()) view.put('lane', { ...lane, layer: layers[i] ?? 'support' })
  const drawn = svg(view)
  for (const words of ['Line of interaction', 'Line of visibility', 'Line of internal interaction'])
    expect(count(drawn, `>${words}<`)).toBe(1)
})

test('escapes hostile words in what the overlay and the filter add', () => {
  const view = sampleRecords()
  const owner = '</text><script>alert(1)</script>&"'
  for (const one of view.all('touchpoint')) view.put('touchpoint', { ...one, owner })
  const drawn = svg(view, { overlay: 'owner', ...noFilter, ...noWalk, owner })
  expect(drawn).not.toContain('<script')
  expect(drawn).toContain('&#60;script&#62;')
})

test('draws a walkthrough under its own name, and names what is not on the map', () => {
  const view = sampleRecords()
  const walkthrough = walkSample(view, 'Monday', [
    ['Final bill', 'Ada', { rating: -2 }],
    ['Waiting in the queue', 'Ada', { met: false }],
    ['Parcel label', 'Ada', {}],
  ])
  const drawn = svg(view, { ...noFilter, overlay: 'walk', walkthrough, against: null })
  expect(drawn).toContain('>Monday, as walked<')
  expect(drawn).toContain('>−2<')
  // On the card, and in the legend.
  expect(count(drawn, '>Not met<')).toBe(2)
  expect(drawn).toContain('>Found, not on the map: Parcel label<')
})
