import { newId } from '../id.ts'
import { ordersAtEnd } from '../order.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, update } from './edit.ts'
import { removeRecord } from './lists.ts'
import { inCell } from './touchpoints.ts'

/** Adds several stages at the end of a journey, in one step. */
export function addStages(view: View, journey: string, names: readonly string[]): { intent: Intent; ids: string[] } {
  const orders = ordersAtEnd(view.of('stage', 'journey', journey), names.length)
  const ids = names.map(() => newId())
  const changes = names.map((name, i) => create('stage', { journey, name, order: orders[i] }, ids[i]))
  return { ids, intent: { label: t('edits.add', { what: t('records.type.stage') }), changes } }
}

/**
 * Removes a stage or a lane. Its touchpoints go to the end of the tray in the order in which they stood on the map: left
 * as they are, those of different cells would stand there by the chance of equal keys.
 */
export function removeBand(view: View, type: 'stage' | 'lane', id: string): Intent | null {
  const removal = removeRecord(view, type, id)
  const journey = view.get(type, id)?.journey
  if (!removal || !journey) return removal
  const others = view.of(type === 'stage' ? 'lane' : 'stage', 'journey', journey)
  const leaving = others.flatMap((other) =>
    inCell(view, {
      journey,
      stage: type === 'stage' ? id : other.id,
      lane: type === 'lane' ? id : other.id,
    }),
  )
  const orders = ordersAtEnd(inCell(view, { journey, stage: null, lane: null }), leaving.length)
  const moves = leaving.flatMap((one, i) => update('touchpoint', one, { [type]: null, order: orders[i] }) ?? [])
  return { ...removal, changes: [...moves, ...removal.changes] }
}
