import { newId } from '../id.ts'
import { ordersAtEnd } from '../order.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent } from './edit.ts'

/** Adds several stages at the end of a journey, in one step. */
export function addStages(view: View, journey: string, names: readonly string[]): { intent: Intent; ids: string[] } {
  const orders = ordersAtEnd(view.of('stage', 'journey', journey), names.length)
  const ids = names.map(() => newId())
  const changes = names.map((name, i) => create('stage', { journey, name, order: orders[i] }, ids[i]))
  return { ids, intent: { label: t('edits.add', { what: t('records.type.stage') }), changes } }
}
