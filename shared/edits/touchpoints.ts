import { newId } from '../id.ts'
import { ordersAt } from '../order.ts'
import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { t } from '../text/index.ts'
import { type Change, create, type Intent, remove, update } from './edit.ts'
import { fieldName } from './fields.ts'
import { addToList, rekeyed } from './lists.ts'

/** A place on the map. Without a stage or without a lane it is the tray, whatever the other says. */
export type Cell = { journey: string; stage: string | null; lane: string | null }

const inTray = (cell: { stage: string | null; lane: string | null }) => cell.stage === null || cell.lane === null

/** The touchpoints of a cell, or of the journey's tray, in order. */
export function inCell(view: View, { journey, stage, lane }: Cell): Touchpoint[] {
  if (inTray({ stage, lane })) return view.of('touchpoint', 'journey', journey).filter(inTray)
  return view.of('touchpoint', 'stage', stage).filter((one) => one.lane === lane)
}

/** A cell as it can be used: a stage on a journey without lanes gets a first one. */
function settled(view: View, cell: Cell): { place: Cell; changes: Change[] } {
  if (cell.stage === null || cell.lane !== null) return { place: cell, changes: [] }
  const first = view.of('lane', 'journey', cell.journey)[0]
  if (first) return { place: { ...cell, lane: first.id }, changes: [] }
  const added = addToList(view, 'lane', { journey: cell.journey, name: t('edits.firstLane') })
  return { place: { ...cell, lane: added.id }, changes: added.intent.changes }
}

/**
 * Adds a touchpoint for each title, in a row at `index` of the cell (the end when not given). A stage on a journey
 * without lanes gets a first lane, so that nobody has to think of lanes before the first touchpoint.
 */
export function addTouchpoints(
  view: View,
  cell: Cell,
  titles: readonly string[],
  index?: number,
): { intent: Intent; ids: string[] } {
  const { place, changes } = settled(view, cell)
  const siblings = inCell(view, place)
  const { orders, rekey } = ordersAt(siblings, index ?? siblings.length, titles.length)
  const ids = titles.map(() => newId())
  changes.push(...rekeyed(view, 'touchpoint', rekey))
  titles.forEach((title, i) => {
    changes.push(create('touchpoint', { ...place, title: title.trim().slice(0, 500), order: orders[i] }, ids[i]))
  })
  return { ids, intent: { label: t('edits.addTouchpoints', { count: titles.length }), changes } }
}

/**
 * Moves touchpoints, in the given order, to a cell at `index` (counted without them). A stage on a journey without lanes
 * gets a first lane. Null where nothing moves.
 */
export function moveTouchpoints(view: View, ids: readonly string[], to: Cell, index: number): Intent | null {
  const { place: cell, changes } = settled(view, to)
  const moving = ids.flatMap((id) => view.get('touchpoint', id) ?? [])
  const present = inCell(view, cell)
  const own = new Set(ids)
  const others = present.filter((one) => !own.has(one.id))
  const { orders, rekey } = ordersAt(others, Math.max(0, Math.min(index, others.length)), moving.length)
  const stays = moving.every((one, i) => present[index + i]?.id === one.id)
  if (stays) return null
  const moved = moving.flatMap((one, i) => update('touchpoint', one, { ...cell, order: orders[i]! }) ?? [])
  if (!moved.length) return null
  return { label: t('edits.moveTouchpoint'), changes: [...changes, ...rekeyed(view, 'touchpoint', rekey), ...moved] }
}

/** Gives touchpoints the same values, in one step: "Change current rating". Null where nothing differs. */
export function setTouchpoints(
  view: View,
  ids: readonly string[],
  values: Partial<Omit<Touchpoint, 'id'>>,
): Intent | null {
  const changes = ids.flatMap((id) => {
    const record = view.get('touchpoint', id)
    return (record && update('touchpoint', record, values)) ?? []
  })
  const field = Object.keys(values)[0]
  if (!changes.length || !field) return null
  return { label: t('edits.change', { what: fieldName('touchpoint', field) }), changes }
}

export function removeTouchpoints(view: View, ids: readonly string[]): Intent | null {
  const changes = ids.flatMap((id) => {
    const record = view.get('touchpoint', id)
    return record ? [remove('touchpoint', record)] : []
  })
  return changes.length ? { label: t('edits.removeTouchpoint'), changes } : null
}

/** Marks or unmarks a moment of truth. */
export function setMomentOfTruth(view: View, id: string, momentOfTruth: boolean): Intent | null {
  const record = view.get('touchpoint', id)
  const change = record && update('touchpoint', record, { momentOfTruth })
  if (!change) return null
  return { label: t(momentOfTruth ? 'edits.markMomentOfTruth' : 'edits.unmarkMomentOfTruth'), changes: [change] }
}

const annotations = ['standard', 'activity', 'story', 'cause', 'photo'] as const

/** A copy right after the original, with its standards, activities, stories, causes and photos; no connections. */
export function duplicateTouchpoint(view: View, id: string): { intent: Intent; id: string } | null {
  const record = view.get('touchpoint', id)
  if (!record) return null
  const siblings = inCell(view, record)
  const { orders, rekey } = ordersAt(siblings, siblings.findIndex((one) => one.id === id) + 1, 1)
  const copy = newId()
  const changes: Change[] = [
    ...rekeyed(view, 'touchpoint', rekey),
    create('touchpoint', { ...record, order: orders[0] }, copy),
  ]
  const copies = new Map<string, string>()
  for (const type of annotations) for (const one of view.of(type, 'touchpoint', id)) copies.set(one.id, newId())
  for (const type of annotations) {
    for (const one of view.of(type, 'touchpoint', id)) {
      const fields: Record<string, unknown> = { ...one, touchpoint: copy }
      // What refers to a copied neighbour follows the copy; what refers elsewhere stays.
      for (const field of ['supports', 'explains'])
        if (typeof fields[field] === 'string') fields[field] = copies.get(fields[field]) ?? fields[field]
      changes.push(create(type, fields as never, copies.get(one.id)))
    }
  }
  return { id: copy, intent: { label: t('edits.duplicateTouchpoint'), changes: sortedByNeed(changes) } }
}

/** Creations in an order in which what is referred to stands first. */
function sortedByNeed(changes: Change[]): Change[] {
  const made = new Set<string>()
  const pending = [...changes]
  const done: Change[] = []
  const needs = (change: Change) => [change.to?.supports, change.to?.explains].filter((x) => typeof x === 'string')
  while (pending.length) {
    const own = new Set(pending.map((one) => one.id))
    const next = pending.findIndex((one) => needs(one).every((id) => made.has(id) || !own.has(id)))
    const [change] = pending.splice(Math.max(0, next), 1)
    made.add(change!.id)
    done.push(change!)
  }
  return done
}
