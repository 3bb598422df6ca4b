import { create } from 'zustand'
import { conditionsOf, type Filter, noFilter } from '../../shared/insight/filter.ts'
import { noWalk, type Overlay } from '../../shared/insight/overlay.ts'
import { walkName } from '../../shared/insight/walks/walkName.ts'
import { type Look, type NamedView, overlays } from '../../shared/records/namedView.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { announce } from './state.ts'

/** How this screen looks at the map. It stays while other views are shown; never part of the engagement until it is kept. */
export type Looking = {
  overlay: Overlay | null
  filter: Filter
  /** Which walkthrough the overlay `walk` shows (null: the newest), and beside which. */
  walkthrough: string | null
  against: string | null
  /** The kept view that was last shown or kept. */
  named: string | null
  dialog: 'keep' | 'rename' | null
  /** Whether the menu of filters is open: a key opens it too. */
  filtering: boolean
}

const start: Looking = {
  ...{ overlay: 'gap', filter: noFilter, named: null, dialog: null, filtering: false },
  ...noWalk,
}

export const useLooking = create<Looking>()(() => start)

/** For another engagement. */
export const resetLooking = (): void => useLooking.setState(start)

/** What the screen shows, as it is kept under a name and as exports draw it. */
export function lookNow(): Look {
  const { overlay, filter, walkthrough, against } = useLooking.getState()
  return { overlay, ...filter, walkthrough, against }
}

export const overlayName = (overlay: Overlay | null): string =>
  overlay ? t(`overlays.name.${overlay}`) : t('overlays.off')

export function showOverlay(overlay: Overlay | null): void {
  useLooking.setState({ overlay })
  announce(t('overlays.said', { name: overlayName(overlay) }))
}

/** The overlay that comes after the present one, or before it; none is one of them. */
export function nextOverlay(by: 1 | -1): void {
  const all = [null, ...overlays]
  const at = all.indexOf(useLooking.getState().overlay)
  showOverlay(all[(at + by + all.length) % all.length]!)
}

export const setFilter = (values: Partial<Filter>): void =>
  useLooking.setState(({ filter }) => ({ filter: { ...filter, ...values } }))

export const clearFilter = (): void => useLooking.setState({ filter: noFilter })

/** Shows a walkthrough on the map, or what is different in it from an earlier one. */
export function showWalk(view: View, walkthrough: string, against: string | null): void {
  useLooking.setState({ overlay: 'walk', walkthrough, against })
  announce(t('overlays.said', { name: walkName(view, { walkthrough, against }) }))
}

export function showView({ id, order: _, name, overlay, walkthrough, against, ...filter }: NamedView): void {
  useLooking.setState({ overlay, filter, walkthrough, against, named: id })
  announce(t('overlays.views.shown', { name }))
}

/** Whether a kept view is what the screen shows. */
export const isShown = (
  view: NamedView,
  now: Pick<Looking, 'overlay' | 'filter' | 'walkthrough' | 'against'>,
): boolean =>
  view.overlay === now.overlay &&
  (now.overlay !== 'walk' || (view.walkthrough === now.walkthrough && view.against === now.against)) &&
  conditions.every((one) => view[one] === now.filter[one])
const conditions = Object.keys(noFilter) as (keyof Filter)[]

export const isFiltered = (filter: Filter): boolean => conditionsOf(filter).length > 0
