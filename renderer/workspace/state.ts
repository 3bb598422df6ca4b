import { create } from 'zustand'

export const views = ['map', 'outline', 'insight', 'plan', 'walk', 'agenda', 'room', 'glossary', 'versions'] as const
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
  /** The touchpoint that the keyboard is to be put on; taken by the view that shows its journey. */
  wanted: string | null
  /** Whether the inspector is open where it is a sheet over the rest. */
  sheet: boolean
  show(view: ViewName): void
  openJourney(journey: string | null): void
  select(ids: readonly string[]): void
  rename(id: string | null): void
  /** Selects a touchpoint of any journey and puts the keyboard on it, on the map or, where that is open, in the outline. */
  goTo(touchpoint: string): void
  openSheet(): void
  reset(): void
}

/** Views that show the touchpoints of one journey, with the inspector beside them. */
export const showsJourney = (view: ViewName): boolean => view === 'map' || view === 'outline'

const start = { view: 'map' as ViewName, journey: null, selected: [], renaming: null, wanted: null, sheet: false }

export const useWorkspace = create<Workspace>()((set) => ({
  ...start,
  show: (view) => set({ view }),
  openJourney: (journey) => set({ journey, selected: [], renaming: null, wanted: null }),
  select: (selected) => set({ selected }),
  rename: (renaming) => set({ renaming }),
  goTo: (id) =>
    set(({ view }) => ({ view: view === 'outline' ? view : 'map', selected: [id], renaming: null, wanted: id })),
  openSheet: () => set({ sheet: true }),
  reset: () => set(start),
}))
