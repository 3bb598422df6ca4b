import { matches, noFilter } from '../../../shared/insight/filter.ts'
import { filterWords } from '../../../shared/insight/filterWords.ts'
import {
  type Entry,
  type Level,
  noWalk,
  type Overlay,
  stepsOf,
  type Told,
  tellerOf,
  toneOf,
} from '../../../shared/insight/overlay.ts'
import { walkName } from '../../../shared/insight/walks/walkName.ts'
import type { Look } from '../../../shared/records/namedView.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { n } from './shapes.ts'

/** A look over the records: what each card shows, and what the legend says. */
export type Lens = {
  view: View
  overlay: Overlay | null
  /** What the overlay is called; a walkthrough by its own name. */
  title: string
  told(touchpoint: Touchpoint): Told | null
  dim(touchpoint: Touchpoint): boolean
  legend: readonly Entry[]
  /** The filter in words; empty where there is none. */
  filtered: string
}

/** How maps are drawn where nobody has said otherwise: the gap, all touchpoints. */
export const plainLook: Look = { overlay: 'gap', ...noFilter, ...noWalk }

export function lensOf(view: View, { overlay, walkthrough, against, ...filter }: Look): Lens {
  const teller = overlay && tellerOf(view, overlay, { walkthrough, against })
  return {
    view,
    overlay,
    title: overlay ? titleOf(view, overlay, { walkthrough, against }) : '',
    told: (touchpoint) => teller?.tell(touchpoint) ?? null,
    dim: (touchpoint) => !matches(view, filter, touchpoint),
    legend: teller?.legend ?? [],
    filtered: filterWords(view, filter),
  }
}

function titleOf(view: View, overlay: Overlay, look: Pick<Look, 'walkthrough' | 'against'>): string {
  const currency = view.all('engagement')[0]?.currency
  return overlay === 'walk' ? walkName(view, look) : t(`overlays.title.${overlay}`, { currency })
}

/** The colour of a level; a plain card's where it is not known. */
export const fillOf = (overlay: Overlay | null, level: Level): string =>
  overlay && level !== null ? colours.levels[toneOf(overlay)][level]! : colours.card

/** A level as steps along the lower edge of a box. */
export function drawSteps(overlay: Overlay, level: Level, x: number, y: number, width: number, thick: number): string {
  const colour = toneOf(overlay) === 'much' ? colours.bars.much : colours.bars.gap
  const step = (width - 6) / 4
  return Array.from({ length: stepsOf(overlay, level) })
    .map(
      (_, i) =>
        `<rect x="${n(x + i * (step + 2))}" y="${n(y - thick)}" width="${n(step)}" height="${thick}" fill="${colour}"/>`,
    )
    .join('')
}
