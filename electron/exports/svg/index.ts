import { emotion } from '../../../shared/insight/emotion.ts'
import { journeysWithContent } from '../../../shared/insight/route.ts'
import { layoutOf, type MapLayout } from '../../../shared/map/layout.ts'
import { columnWidth } from '../../../shared/map/measures.ts'
import { routesOf } from '../../../shared/map/route.ts'
import { linesOfTitle } from '../../../shared/map/title.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import type { Source } from '../index.ts'
import { escapeXml } from '../plainText.ts'
import { drawCard } from './card.ts'
import { colours, fontFamily } from './colours.ts'
import { arrow, line, n, text } from './shapes.ts'

type Drawing = { svg: string; width: number; height: number }
type Part = { body: string; width: number; height: number }

const lanes = 132
const title = 52
const stageHead = 50
const curve = 64
const margin = 24

export function renderSvg({ view }: Source): Uint8Array {
  return Buffer.from(drawMaps(view).svg)
}

/** One journey's map. */
export const drawMap = (view: View, journey: string): Drawing => whole([drawJourney(view, journey)])

/**
 * All journeys with content below each other, as one drawing without scripts or anything from elsewhere; of an empty
 * engagement the first journey's name.
 */
export function drawMaps(view: View): Drawing {
  const shown = journeysWithContent(view)
  return whole((shown.length ? shown : view.all('journey').slice(0, 1)).map((one) => drawJourney(view, one.id)))
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

function drawJourney(view: View, journey: string): Part {
  const layout = layoutOf(view, journey)
  const own = view.get('journey', journey)
  const name = [view.all('engagement')[0]?.name, own?.name].filter(Boolean).join(' · ')
  const [customer = ''] = linesOfTitle(own?.customer ?? '', 620, 13.5, 1)
  const top = title + stageHead + curve
  const tray = drawTray(view, layout, top + layout.height + 12)
  const width = Math.max(lanes + layout.width, tray.width)
  const connections = view.all('connection')
  const body = [
    text(0, customer ? 20 : 26, name, { size: 19, weight: 600 }),
    customer && text(0, 42, customer, { fill: colours.ink2 }),
    drawGrid(layout, top, width),
    drawStages(layout),
    drawCurve(view, layout, journey),
    `<g transform="translate(${lanes} ${top})">`,
    ...routesOf(layout, connections).map(arrow),
    ...[...layout.cards.values()].map((card) => drawCard(view, view.get('touchpoint', card.id)!, card)),
    '</g>',
    tray.body,
  ].join('')
  return { body, width, height: top + layout.height + tray.height }
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

/** The emotion curve: current as a line with filled points, ideal dashed with open ones. */
function drawCurve(view: View, { columns, width }: MapLayout, journey: string): string {
  const top = title + stageHead
  const middle = top + curve / 2
  const feelings = emotion(view, journey)
  const at = (i: number, value: number) => ({ x: lanes + i * columnWidth + columnWidth / 2, y: middle - value * 13 })
  const draw = (field: 'current' | 'ideal') => {
    const points = columns.flatMap((_, i) => {
      const value = feelings[i]?.[field] ?? null
      return value === null ? [] : [at(i, value)]
    })
    if (!points.length) return ''
    const d = points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('')
    const filled = field === 'current'
    const dots = points.map(
      ({ x, y }) =>
        `<circle cx="${n(x)}" cy="${n(y)}" r="3.5" fill="${filled ? colours.ink : colours.sheet}" stroke="${colours.ink}"/>`,
    )
    return `<path d="${d}" fill="none" stroke="${filled ? colours.ink : colours.ink3}" stroke-width="${filled ? 2 : 1.5}"${filled ? '' : ' stroke-dasharray="4 3"'}/>${dots.join('')}`
  }
  if (!columns.length) return ''
  return [
    line(0, top, lanes + width, top, colours.hairline),
    text(12, middle - 3, t('plan.current'), { size: 12.5, fill: colours.ink2 }),
    text(12, middle + 14, t('plan.ideal'), { size: 12.5, fill: colours.ink3 }),
    `<path d="M72 ${n(middle - 7)}h30" stroke="${colours.ink}" stroke-width="2"/>`,
    `<path d="M72 ${n(middle + 10)}h30" stroke="${colours.ink3}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    line(lanes, middle, lanes + width, middle, colours.hairline),
    draw('ideal'),
    draw('current'),
  ].join('')
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
