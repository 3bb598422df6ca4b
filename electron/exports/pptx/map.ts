import { rating } from '../../../shared/format.ts'
import { gap } from '../../../shared/insight/gap.ts'
import { layoutOf, type MapLayout, type Placed } from '../../../shared/map/layout.ts'
import { type Route, routesOf } from '../../../shared/map/route.ts'
import type { Journey } from '../../../shared/records/journey.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { t } from '../../../shared/text/index.ts'
import { colours } from '../svg/colours.ts'
import { type Deck, fitted, ink, inner, page, put, type Slide } from './deck.ts'

/** Pixels of the map: the part that one slide shows. */
type Window = {
  x: number
  y: number
  width: number
  height: number
  columns: MapLayout['columns']
  rows: MapLayout['rows']
}

/** Inches. */
const labels = 1.1
const heads = 0.42
const mostColumns = 6
/** Pixels to the inch: a small map need not fill the slide, and cards must not get lower than their words. */
const closest = { across: 100, down: 120 }
const densest = 190

/** The map as shapes that can be moved and written in, on as many slides as keep it readable. */
export function mapSlides(deck: Deck, view: View, journey: Journey): void {
  const layout = layoutOf(view, journey.id)
  if (!layout.cards.size) return
  const routes = routesOf(layout, view.all('connection'))
  const windows = windowsOf(layout)
  windows.forEach((window, i) => {
    const title = t('plan.map', { name: journey.name })
    const named = windows.length > 1 ? t('exports.slides.part', { title, part: i + 1, of: windows.length }) : title
    drawWindow(deck, deck.slide(named), layout, routes, window)
  })
}

function windowsOf(layout: MapLayout): Window[] {
  const windows: Window[] = []
  for (let at = 0; at < layout.columns.length; at += mostColumns) {
    const columns = layout.columns.slice(at, at + mostColumns)
    const x = columns[0]!.x
    const width = columns.at(-1)!.x + columns.at(-1)!.width - x
    const most = (inner.height - heads) * densest
    for (const band of bands(layout, most)) {
      const shown = [...layout.cards.values()].some((card) => inside(card, { ...band, x, width }))
      if (shown) windows.push({ ...band, x, width, columns })
    }
  }
  return windows
}

/** Rows that go on one slide together; a row that is too high for one goes on several. */
function bands({ rows }: MapLayout, most: number): Pick<Window, 'y' | 'height' | 'rows'>[] {
  const found: Pick<Window, 'y' | 'height' | 'rows'>[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last && last.height + row.height <= most) {
      last.height += row.height
      last.rows.push(row)
    } else if (row.height <= most) found.push({ y: row.y, height: row.height, rows: [row] })
    else
      for (let y = row.y; y < row.y + row.height; y += most)
        found.push({ y, height: Math.min(most, row.y + row.height - y), rows: [row] })
  }
  return found
}

/** A card belongs to the window in which its head is. */
const inside = (card: Placed, { x, y, width, height }: Pick<Window, 'x' | 'y' | 'width' | 'height'>) =>
  card.x >= x && card.x < x + width && card.y >= y && card.y < y + height

function drawWindow(deck: Deck, slide: Slide, layout: MapLayout, routes: Route[], window: Window): void {
  const cards = [...layout.cards.values()].filter((card) => inside(card, window))
  const bottom = Math.max(window.y + window.height, ...cards.map((card) => card.y + card.height + 6))
  // Wider than high: words need width.
  const across = 1 / Math.max(closest.across, window.width / (inner.width - labels))
  const down = 1 / Math.max(closest.down, (bottom - window.y) / (inner.height - heads))
  const left = page.left + labels
  const top = page.top + heads
  const x = (pixels: number) => left + (pixels - window.x) * across
  const y = (pixels: number) => top + (pixels - window.y) * down
  const width = window.width * across
  const height = (bottom - window.y) * down
  slide.addShape('rect', {
    x: page.left,
    y: page.top,
    w: labels + width,
    h: heads + height,
    fill: { color: ink.sheet },
    line: { color: ink.rule, width: 0.5 },
  })
  for (const { stage, x: at, width: wide } of window.columns) {
    put(slide, stage.name, {
      x: x(at) + 0.06,
      y: page.top,
      w: wide * across - 0.1,
      h: heads,
      fontSize: 11,
      bold: true,
      valign: 'middle',
      fit: 'shrink',
    })
    slide.addShape('line', { x: x(at), y: page.top, w: 0, h: heads + height, line: { color: ink.rule, width: 0.5 } })
  }
  for (const row of window.rows) {
    const from = Math.max(y(row.y), top)
    const to = Math.min(y(row.y + row.height), top + height)
    slide.addShape('line', { x: page.left, y: from, w: labels + width, h: 0, line: { color: ink.rule, width: 0.75 } })
    put(slide, row.lane?.name ?? '', {
      x: page.left + 0.08,
      y: from + 0.05,
      w: labels - 0.12,
      h: Math.max(0.2, to - from - 0.08),
      fontSize: 10,
      bold: true,
      color: ink.muted,
      fit: 'shrink',
    })
  }
  const ids = new Set(cards.map((card) => card.id))
  for (const route of routes)
    if (ids.has(route.connection.from) && ids.has(route.connection.to)) drawRoute(slide, route, x, y)
  // One size for all cards of a slide: the largest at which every title fits.
  const size = Math.min(
    ...cards.map(
      (card) => fitted(titleOf(card.touchpoint), card.width * across - 0.1, card.height * down - 0.24, sizes).size,
    ),
  )
  for (const card of cards)
    drawCard(deck, slide, card, { x: x(card.x), y: y(card.y), w: card.width * across, h: card.height * down }, size)
}

const sizes = [11, 10, 9, 8, 7, 6]
const titleOf = (one: Touchpoint) => `${one.momentOfTruth ? '◆ ' : ''}${one.title}`.replace(/\s+/g, ' ') || ' '

function drawCard(
  deck: Deck,
  slide: Slide,
  { touchpoint: one }: Placed,
  box: { x: number; y: number; w: number; h: number },
  size: number,
): void {
  const level = Math.min(4, Math.max(0, gap(one) ?? 0))
  const rated = one.currentRating !== null || one.idealRating !== null
  slide.addText(
    [
      {
        text: titleOf(one),
        options: { bold: true, breakLine: rated },
      },
      ...(rated
        ? [{ text: `${rating(one.currentRating)} → ${rating(one.idealRating)}`, options: { color: ink.muted } }]
        : []),
    ],
    {
      ...box,
      shape: 'roundRect' as never,
      rectRadius: 0.04,
      fill: { color: colours.gaps[level]!.slice(1) },
      line: one.momentOfTruth ? { color: deck.colour, width: 1.75 } : { color: ink.rule, width: 0.75 },
      fontSize: size,
      fontFace: 'Calibri',
      color: ink.strong,
      align: 'left',
      valign: 'top',
      margin: 3,
      fit: 'shrink',
    },
  )
}

function drawRoute(
  slide: Slide,
  { connection, points }: Route,
  x: (n: number) => number,
  y: (n: number) => number,
): void {
  const dash = { next: 'solid', alternative: 'dash', recovery: 'sysDot' } as const
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    slide.addShape('line', {
      x: Math.min(x(a.x), x(b.x)),
      y: Math.min(y(a.y), y(b.y)),
      w: Math.abs(x(b.x) - x(a.x)),
      h: Math.abs(y(b.y) - y(a.y)),
      flipH: b.x < a.x,
      flipV: b.y < a.y,
      line: {
        color: ink.muted,
        width: 1,
        dashType: dash[connection.kind],
        endArrowType: i === points.length - 1 ? 'triangle' : undefined,
      },
    })
  }
}
