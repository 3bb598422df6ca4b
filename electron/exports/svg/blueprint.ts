import { blueprintLines } from '../../../shared/map/blueprint.ts'
import type { MapLayout } from '../../../shared/map/layout.ts'
import { widthOfText } from '../../../shared/map/title.ts'
import { t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { n, text } from './shapes.ts'

const dashes = { interaction: '', visibility: ' stroke-dasharray="10 5"', internal: ' stroke-dasharray="3 4"' }

/** The lines of a service blueprint with their names, in the coordinates of the map's cells. */
export function drawBlueprint(layout: MapLayout): string {
  return blueprintLines(layout)
    .map(({ y, kinds }) => {
      const words = kinds.map((kind) => t(`overlays.blueprint.${kind}`)).join(' · ')
      const stroke = `<path d="M0 ${n(y)}H${n(layout.width)}" stroke="${colours.ink2}" stroke-width="1.75"${dashes[kinds[0]!]}/>`
      const ground = `<rect x="10" y="${n(y - 8)}" width="${n(widthOfText(words, 11.5) + 10)}" height="16" fill="${colours.sheet}"/>`
      return stroke + ground + text(15, y + 4, words, { size: 11.5, weight: 600, fill: colours.ink2 })
    })
    .join('')
}
