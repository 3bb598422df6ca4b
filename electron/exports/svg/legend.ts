import { linesOfTitle, widthOfText } from '../../../shared/map/title.ts'
import { t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { drawSteps, fillOf, type Lens } from './lens.ts'
import { diamond, line, n, text } from './shapes.ts'

const swatch = { width: 28, height: 20 }
const height = 44

/** What colours and bars mean, and which filter is on: a line under the map. */
export function drawLegend({ overlay, title, legend, filtered }: Lens, top: number) {
  const middle = top + height / 2
  const baseline = middle + 4.5
  const parts: string[] = []
  let x = 0
  const write = (all: string, most: number, look = {}) => {
    const [words = ''] = linesOfTitle(all, most, 12.5, 1)
    parts.push(text(x, baseline, words, { size: 12.5, ...look }))
    x += widthOfText(words, 12.5) + 16
  }
  if (overlay) {
    write(title, 320, { weight: 600 })
    for (const { level, words, names } of legend) {
      if (names) {
        write(words, 640, { fill: colours.ink2 })
        continue
      }
      const y = middle - swatch.height / 2
      parts.push(
        `<rect x="${n(x)}" y="${n(y)}" width="${swatch.width}" height="${swatch.height}" rx="3" fill="${fillOf(overlay, level)}" stroke="${colours.rule}"/>`,
        drawSteps(overlay, level, x + 3, y + swatch.height - 0.5, swatch.width - 6, 3),
      )
      x += swatch.width + 7
      write(words, 160, { fill: colours.ink2 })
    }
  }
  const rule = () => {
    if (x) parts.push(line(x, middle - 9, x, middle + 9, colours.rule))
    x += x ? 16 : 0
  }
  rule()
  parts.push(diamond(x + 6, middle, 6))
  x += 18
  write(t('map.momentOfTruth'), 240, { fill: colours.ink2 })
  if (filtered) {
    rule()
    write(t('overlays.filter.only', { conditions: filtered }), 640, { weight: 600 })
  }
  return { body: parts.join(''), width: x, height }
}
