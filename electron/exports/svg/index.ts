import { journeysWithContent } from '../../../shared/insight/route.ts'
import { layoutOf, type MapLayout } from '../../../shared/map/layout.ts'
import { routesOf } from '../../../shared/map/route.ts'
import { linesOfTitle } from '../../../shared/map/title.ts'
import type { Look } from '../../../shared/records/namedView.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import type { Source } from '../index.ts'
import { escapeXml } from '../plainText.ts'
import { drawBlueprint } from './blueprint.ts'
import { drawCard } from './card.ts'
import { colours, fontFamily } from './colours.ts'
import { drawCurve } from './curve.ts'
import { drawLegend } from './legend.ts'
import { type Lens, lensOf, plainLook } from './lens.ts'
import { arrow, line, n, text } from './shapes.ts'

type Drawing = { svg: string; width: number; height: number }
type Part = { body: string; width: number; height: number }

const lanes = 132
const title = 52
const stageHead = 50
const curve = 92
const margin = 24

export function renderSvg({ view, look }: Source): Uint8Array {
  return Buffer.from(drawMaps(view, look).svg)
}

/** One journey's map, with the overlay and the filter of a look. */
export const drawMap = (view: View, journey: string, look: Look = plainLook): Drawing =>
  whole([drawJourney(lensOf(view, look), journey)])

/**
 * All journeys with content below each other, as one drawing without scripts or anything from elsewhere; of an empty
 * engagement the first journey's name.
 */
export function drawMaps(view: View, look: Look = plainLook): Drawing {
  const lens = lensOf(view, look)
  const shown = journeysWithContent(view)
  return whole((shown.length ? shown : view.all('journey').slice(0, 1)).map((one) => drawJourney(lens, one.id)))
}

function whole(parts: Part[]): Drawing {
  const width = Math.max(320, ...parts.map((part) => part.width)) + 2 * margin
  let y = margin
  let body = ''
  for (const part of parts) {
    body += `<g transform="translate(${margin} ${n(y)})">${part.body}</g>`
    y += part.height + margin
  }
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(y)}" viewBox="0 0 ${n(width)} ${n(y)}" font-family="${escapeXml(fontFamily)}" role="img" aria-label="${escapeXml(t('exports.picture'))}">`
  return { svg: `${frame}<rect width="100%" height="100%" fill="${colours.paper}"/>${body}</svg>\n`, width, height: y }
}

function drawJourney(lens: Lens, journey: string): Part {
  const { view } = lens
  const layout = layoutOf(view, journey)
  const own = view.get('journey', journey)
  const name = [view.all('engagement')[0]?.name, own?.name].filter(Boolean).join(' · ')
  const [customer = ''] = linesOfTitle(own?.customer ?? '', 620, 13.5, 1)
  const top = title + stageHead + curve
  const legend = drawLegend(lens, top + layout.height)
  const tray = drawTray(view, layout, top + layout.height + legend.height + 12)
  const wide = lanes + layout.width
  const connections = view.all('connection')
  const body = [
    text(0, customer ? 20 : 26, name, { size: 19, weight: 600 }),
    customer && text(0, 42, customer, { fill: colours.ink2 }),
    drawGrid(layout, top, wide),
    drawStages(layout),
    drawCurve(view, layout, lanes, title + stageHead, curve),
    `<g transform="translate(${lanes} ${top})">`,
    ...routesOf(layout, connections).map(arrow),
    drawBlueprint(layout),
    ...[...layout.cards.values()].map((card) => drawCard(lens, view.get('touchpoint', card.id)!, card)),
    '</g>',
    legend.body,
    tray.body,
  ].join('')
  return {
    body,
    width: Math.max(wide, legend.width, tray.width),
    height: top + layout.height + legend.height + tray.height,
  }
}

function drawGrid({ rows, columns, height }: MapLayout, top: number, width: number): string {
  const sheet = `<rect x="0" y="${title}" width="${n(width)}" height="${n(height + top - title)}" rx="6" fill="${colours.sheet}" stroke="${colours.hairline}"/>`
  const down = columns.map(({ x }) => line(lanes + x, title, lanes + x, top + height, colours.hairline))
  const across = rows.flatMap(({ lane, y, height: high }) => [
    line(0, top + y, width, top + y, colours.rule),
    ...linesOfTitle(lane?.name ?? '', lanes - 20, 13.5, Math.max(1, Math.floor((high - 16) / 17))).map((words, i) =>
      text(12, top + y + 26 + i * 17, words, { weight: 600, fill: colours.ink2 }),
    ),
  ])
  return [sheet, ...down, ...across].join('')
}

function drawStages({ columns }: MapLayout): string {
  return columns
    .flatMap(({ stage, x, width }) =>
      linesOfTitle(stage.name, width - 24, 15, 2).map((words, i) =>
        text(lanes + x + 14, title + 22 + i * 18, words, { size: 15, weight: 600 }),
      ),
    )
    .join('')
}

/** What waits for a place, below the map. */
function drawTray(view: View, { tray }: MapLayout, top: number): Part {
  if (!tray.length) return { body: '', width: 0, height: 0 }
  const heading = text(0, top + 20, t('plan.tray'), { size: 15, weight: 600 })
  const lines = tray.map((id, i) =>
    text(0, top + 44 + i * 19, `– ${view.get('touchpoint', id)?.title ?? ''}`.slice(0, 140)),
  )
  return { body: [heading, ...lines].join(''), width: 320, height: 56 + tray.length * 19 }
}
