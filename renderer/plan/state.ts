import { create } from 'zustand'
import { noFilter, type PlanFilter } from './filter.ts'
import type { Grouping, Sort } from './order.ts'

export const planViews = ['table', 'board', 'matrix', 'timeline', 'owners', 'document'] as const
export type PlanViewName = (typeof planViews)[number]

/** How this screen looks at the plan; never part of the engagement. All views share selection and filter. */
export type PlanState = {
  /** The file whose plan this is; another file begins afresh. */
  file: string | null
  view: PlanViewName
  selected: readonly string[]
  /** Where a range of the selection begins, and which opportunity the keyboard is at. */
  anchor: string | null
  active: string | null
  sort: Sort
  group: Grouping | null
  folded: readonly string[]
  filter: PlanFilter
  /** What was just added, to be named at once. */
  added: string | null
  /** What was just moved and where to, for those who do not see it. */
  said: string
}

const start: PlanState = {
  file: null,
  view: 'table',
  selected: [],
  anchor: null,
  active: null,
  sort: { column: 'priority', descending: true },
  group: null,
  folded: [],
  filter: noFilter,
  added: null,
  said: '',
}

export const usePlan = create<PlanState>()(() => start)
export const setPlan = usePlan.setState

/** Begins afresh where the screen shows another file than before. */
export function openPlan(file: string): void {
  if (usePlan.getState().file !== file) setPlan({ ...start, file })
}

/** Selects one alone, adds it to the selection or takes it out, or extends to it along `order`. */
export function pick(id: string, how: 'only' | 'toggle' | 'range', order: readonly string[] = []): void {
  const { selected, anchor } = usePlan.getState()
  if (how === 'range' && anchor !== null) {
    const [a, b] = [order.indexOf(anchor), order.indexOf(id)].sort((x, y) => x - y) as [number, number]
    setPlan({ selected: a < 0 ? [id] : order.slice(a, b + 1), active: id })
  } else if (how === 'toggle') {
    const next = selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]
    setPlan({ selected: next, anchor: id, active: id })
  } else setPlan({ selected: [id], anchor: id, active: id, added: null })
}

/** What a click or key with these modifiers does to the selection. */
export const howOf = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) =>
  event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'

export const say = (said: string): void => setPlan({ said })
