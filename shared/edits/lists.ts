import { newId } from '../id.ts'
import { ordersAt } from '../order.ts'
import type { NewOf, RecordOf, RecordType } from '../records/index.ts'
import type { View } from '../records/set.ts'
import { type Key, t } from '../text/index.ts'
import { type Change, create, type Intent, remove, update } from './edit.ts'

/** Record types that stand in an order among their siblings. */
export type Listed = { [T in RecordType]: RecordOf<T> extends { order: string } ? T : never }[RecordType]
/** An edit that makes one record, and the id it will have. */
export type Addition = { intent: Intent; id: string }

const parentField: Partial<Record<RecordType, string>> = {
  stage: 'journey',
  lane: 'journey',
  standard: 'touchpoint',
  activity: 'touchpoint',
  story: 'touchpoint',
  cause: 'touchpoint',
  photo: 'touchpoint',
  step: 'workshop',
  attendance: 'workshop',
  parked: 'workshop',
  contribution: 'exercise',
  stop: 'walkthrough',
  observation: 'stop',
  pinch: 'observation',
  snapshot: 'observation',
}

/** Those that stand in one list with a record of `type` made from `values`. Touchpoints: see `touchpoints.ts`. */
export function siblingsOf<T extends Listed>(view: View, type: T, values: Record<string, unknown>): RecordOf<T>[] {
  const field = parentField[type]
  return field ? view.of(type, field as never, values[field] as string) : view.all(type)
}

/** Adds a record to its list, at `index` or at the end. */
export function addToList<T extends Listed>(
  view: View,
  type: T,
  values: Omit<NewOf<T>, 'order'>,
  index?: number,
): Addition {
  const siblings = siblingsOf(view, type, values) as { id: string; order: string }[]
  const { orders, rekey } = ordersAt(siblings, index ?? siblings.length, 1)
  const id = newId()
  return {
    id,
    intent: {
      label: t('edits.add', { what: typeName(type) }),
      changes: [...rekeyed(view, type, rekey), create(type, { ...values, order: orders[0] } as never, id)],
    },
  }
}

/** Moves a record to `index` among its siblings, counted without itself. Null where it stands there already. */
export function moveInList<T extends Listed>(view: View, type: T, id: string, index: number): Intent | null {
  const record = view.get(type, id)
  if (!record) return null
  const all = siblingsOf(view, type, record) as { id: string; order: string }[]
  if (all.findIndex((one) => one.id === id) === index) return null
  const others = all.filter((one) => one.id !== id)
  const { orders, rekey } = ordersAt(others, Math.max(0, Math.min(index, others.length)), 1)
  const moved = update(type, record, { order: orders[0] } as never)
  return moved && { label: t('edits.move', { what: typeName(type) }), changes: [...rekeyed(view, type, rekey), moved] }
}

/** Removes a record; the ledger removes what cannot be without it. */
export function removeRecord<T extends RecordType>(view: View, type: T, id: string): Intent | null {
  const record = view.get(type, id)
  return record ? { label: t('edits.remove', { what: typeName(type) }), changes: [remove(type, record)] } : null
}

/** Changes that give siblings new order keys. */
export function rekeyed<T extends Listed>(view: View, type: T, keys: { id: string; order: string }[]): Change[] {
  return keys.flatMap(({ id, order }) => {
    const record = view.get(type, id)
    const change = record && update(type, record, { order } as never)
    return change ? [change] : []
  })
}

const typeName = (type: RecordType) => t(`records.type.${type}` as Key)
