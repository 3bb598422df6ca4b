import { newId } from '../id.ts'
import { ordersAt, ordersAtEnd } from '../order.ts'
import { fold } from '../palette/rank.ts'
import type { Pasted, PastedCard } from '../paste/read.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { type Change, create, type Intent } from './edit.ts'
import { rekeyed } from './lists.ts'
import { type Cell, inCell } from './touchpoints.ts'

/** Where cards without a named place go: a cell, or the tray, at an index (the end when not given). */
export type Landing = { stage: string | null; lane: string | null; index?: number }
export type Paste = { intent: Intent; ids: string[]; newStages: string[]; newLanes: string[] }

/**
 * Makes the stages, lanes and touchpoints of a pasted table, in one step. Stages and lanes of the same name (whatever the
 * case) are the ones that are there; others come at the end. Cards with a named stage but no lane go into the first
 * lane, and those without a stage to `landing`. Null where there is nothing to make.
 */
export function pasteTable(view: View, journey: string, pasted: Pasted, landing: Landing): Paste | null {
  const changes: Change[] = []
  const stages = named(view, 'stage', journey, pasted.stages, changes)
  const onMap = landing.stage !== null && landing.lane === null
  const needsLane = pasted.cards.some((card) => (card.stage === null ? onMap : card.lane === null))
  const noLane = !pasted.lanes.length && !view.of('lane', 'journey', journey).length
  const wanted = needsLane && noLane ? [t('edits.firstLane')] : pasted.lanes
  const lanes = named(view, 'lane', journey, wanted, changes)
  const firstLane = view.of('lane', 'journey', journey)[0]?.id ?? lanes.ids.get(fold(wanted[0] ?? '')) ?? null
  const placeOf = ({ stage, lane }: PastedCard): Cell & { index?: number } =>
    stage === null
      ? { journey, ...landing, lane: onMap ? firstLane : landing.lane }
      : { journey, stage: stages.ids.get(fold(stage))!, lane: lane === null ? firstLane : lanes.ids.get(fold(lane))! }
  const cells = new Map<string, { cell: Cell & { index?: number }; cards: PastedCard[] }>()
  for (const card of pasted.cards) {
    const cell = placeOf(card)
    const key = `${cell.stage} ${cell.lane}`
    const known = cells.get(key)
    if (known) known.cards.push(card)
    else cells.set(key, { cell, cards: [card] })
  }
  const ids: string[] = []
  for (const { cell, cards } of cells.values()) {
    const { index, ...place } = cell
    const siblings = inCell(view, place)
    const { orders, rekey } = ordersAt(siblings, index ?? siblings.length, cards.length)
    changes.push(...rekeyed(view, 'touchpoint', rekey))
    cards.forEach(({ title, fields }, i) => {
      const id = newId()
      ids.push(id)
      changes.push(create('touchpoint', { ...fields, ...place, title: title.slice(0, 500), order: orders[i] }, id))
    })
  }
  if (!changes.length) return null
  const label = t('edits.paste', { count: pasted.cards.length })
  return { intent: { label, changes }, ids, newStages: stages.made, newLanes: lanes.made }
}

/** The ids of stages or lanes by folded name; those that are missing are made at the end of their list. */
function named(view: View, type: 'stage' | 'lane', journey: string, names: readonly string[], changes: Change[]) {
  const known = view.of(type, 'journey', journey)
  const ids = new Map(known.toReversed().map((one) => [fold(one.name), one.id]))
  const made = names.filter((name) => !ids.has(fold(name)))
  const orders = ordersAtEnd(known, made.length)
  made.forEach((name, i) => {
    const id = newId()
    ids.set(fold(name), id)
    changes.push(create(type, { journey, name: name.slice(0, 500), order: orders[i] }, id))
  })
  return { ids, made }
}
