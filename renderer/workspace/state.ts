import { create } from 'zustand'

export const views = ['map', 'insight', 'plan', 'glossary', 'versions'] as const
export type ViewName = (typeof views)[number]

/** What this screen looks at; never part of the engagement. */
export type Workspace = {
  view: ViewName
  /** The journey on the map; null until a file is open: then the first one. */
  journey: string | null
  /** The selected touchpoints, in the order of selection. The inspector shows the last when it is the only one. */
  selected: readonly string[]
  /** The touchpoint whose title is being typed on the map. */
  renaming: string | null
  show(view: ViewName): void
  openJourney(journey: string | null): void
  select(ids: readonly string[]): void
  rename(id: string | null): void
  reset(): void
}

const start = { view: 'map' as ViewName, journey: null, selected: [], renaming: null }

export const useWorkspace = create<Workspace>()((set) => ({
  ...start,
  show: (view) => set({ view }),
  openJourney: (journey) => set({ journey, selected: [], renaming: null }),
  select: (selected) => set({ selected }),
  rename: (renaming) => set({ renaming }),
  reset: () => set(start),
}))
