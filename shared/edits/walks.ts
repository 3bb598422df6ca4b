import { newId } from '../id.ts'
import { mapOrder } from '../insight/route.ts'
import { orderAtEnd, ordersAtEnd } from '../order.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, update } from './edit.ts'
import type { Addition } from './lists.ts'

export type NewWalkthrough = { name: string; journey: string | null; day: string | null }

/**
 * Makes a walkthrough after the others, with a stop for each touchpoint of a journey in the order of its map, or without
 * stops. `day`: `YYYY-MM-DD`.
 */
export function makeWalkthrough(view: View, { name, journey, day }: NewWalkthrough): Addition {
  const id = newId()
  const touchpoints = journey === null ? [] : mapOrder(view, journey)
  const orders = ordersAtEnd([], touchpoints.length)
  const title = name.trim().slice(0, 500)
  return {
    id,
    intent: {
      label: t('walk.edit.make', { name: title.slice(0, 80) }),
      changes: [
        create('walkthrough', { name: title, journey, day, order: orderAtEnd(view.all('walkthrough')) }, id),
        ...touchpoints.map((one, i) =>
          create('stop', {
            walkthrough: id,
            touchpoint: one.id,
            title: one.title.slice(0, 500),
            place: one.place,
            order: orders[i],
          }),
        ),
      ],
    },
  }
}

/** Says that people are under way since `now` (UTC, ISO 8601), also where they had ended. Null where they are. */
export function startWalkthrough(view: View, id: string, now: string): Intent | null {
  const found = view.get('walkthrough', id)
  if (!found || (found.startedAt && !found.endedAt)) return null
  const change = update('walkthrough', found, { startedAt: found.startedAt ?? now, endedAt: null })
  return change && { label: t(found.endedAt ? 'walk.edit.goOn' : 'walk.edit.start'), changes: [change] }
}

/** Says that a walkthrough is over since `now`. Null where it has ended or never began. */
export function endWalkthrough(view: View, id: string, now: string): Intent | null {
  const found = view.get('walkthrough', id)
  if (!found?.startedAt || found.endedAt) return null
  const change = update('walkthrough', found, { endedAt: now })
  return change && { label: t('walk.edit.end'), changes: [change] }
}
