import { create } from 'zustand'
import { conditionsOf, type Filter, noFilter } from '../../shared/insight/filter.ts'
import type { Overlay } from '../../shared/insight/overlay.ts'
import { type Look, type NamedView, overlays } from '../../shared/records/namedView.ts'
import { t } from '../../shared/text/index.ts'
import { announce } from './state.ts'

/** How this screen looks at the map. It stays while other views are shown; never part of the engagement until it is kept. */
export type Looking = {
  overlay: Overlay | null
  filter: Filter
  /** The kept view that was last shown or kept. */
  named: string | null
  dialog: 'keep' | 'rename' | null
  /** Whether the menu of filters is open: a key opens it too. */
  filtering: boolean
}

const start: Looking = { overlay: 'gap', filter: noFilter, named: null, dialog: null, filtering: false }

export const useLooking = create<Looking>()(() => start)

/** For another engagement. */
export const resetLooking = (): void => useLooking.setState(start)

/** What the screen shows, as it is kept under a name and as exports draw it. */
export function lookNow(): Look {
  const { overlay, filter } = useLooking.getState()
  return { overlay, ...filter }
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

export function showView({ id, order: _, name, overlay, ...filter }: NamedView): void {
  useLooking.setState({ overlay, filter, named: id })
  announce(t('overlays.views.shown', { name }))
}

/** Whether a kept view is what the screen shows. */
export const isShown = (view: NamedView, overlay: Overlay | null, filter: Filter): boolean =>
  view.overlay === overlay && conditions.every((one) => view[one] === filter[one])
const conditions = Object.keys(noFilter) as (keyof Filter)[]

export const isFiltered = (filter: Filter): boolean => conditionsOf(filter).length > 0
