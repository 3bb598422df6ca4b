import { newId } from '../id.ts'
import { inMapOrder } from '../insight/walks/order.ts'
import { nearby } from '../insight/walks/route.ts'
import { ordersAt, ordersAtEnd } from '../order.ts'
import type { View } from '../records/set.ts'
import type { Stop } from '../records/stop.ts'
import { t } from '../text/index.ts'
import { create, type Intent, update } from './edit.ts'
import { rekeyed } from './lists.ts'

/** A point of connection to be walked: a touchpoint of the map, or one that is not on it yet. */
export type NewStop = { touchpoint: string } | { title: string; place: string }

/** Adds stops at `index` of a walkthrough (the end when not given). Touchpoints that are gone are left out. */
export function addStops(
  view: View,
  walkthrough: string,
  stops: readonly NewStop[],
  index?: number,
): { intent: Intent; ids: string[] } {
  const siblings = view.of('stop', 'walkthrough', walkthrough)
  const wanted = stops.flatMap((one): Pick<Stop, 'touchpoint' | 'title' | 'place'>[] => {
    if (!('touchpoint' in one)) return [{ touchpoint: null, title: one.title.trim(), place: one.place.trim() }]
    const found = view.get('touchpoint', one.touchpoint)
    return found ? [{ touchpoint: found.id, title: found.title, place: found.place }] : []
  })
  const { orders, rekey } = ordersAt(siblings, index ?? siblings.length, wanted.length)
  const ids = wanted.map(() => newId())
  return {
    ids,
    intent: {
      label: t('walk.edit.addStops', { count: wanted.length }),
      changes: [
        ...rekeyed(view, 'stop', rekey),
        ...wanted.map(({ touchpoint, title, place }, i) =>
          create(
            'stop',
            { walkthrough, touchpoint, title: title.slice(0, 500), place: place.slice(0, 500), order: orders[i] },
            ids[i],
          ),
        ),
      ],
    },
  }
}

/** The two orders in which stops can be walked. */
export const stopOrders = ['stage', 'place'] as const

/**
 * Puts a walkthrough's stops in the order of the map, or in that of a walk from place to place. Null where they stand so.
 */
export function orderStops(view: View, walkthrough: string, by: (typeof stopOrders)[number]): Intent | null {
  const stops = view.of('stop', 'walkthrough', walkthrough)
  const sorted: Stop[] = by === 'stage' ? inMapOrder(view, stops) : nearby(stops)
  const orders = ordersAtEnd([], sorted.length)
  if (sorted.every((one, i) => one === stops[i])) return null
  const changes = sorted.flatMap((one, i) => update('stop', one, { order: orders[i]! }) ?? [])
  return { label: t(by === 'stage' ? 'walk.edit.byStage' : 'walk.edit.byPlace'), changes }
}

/** Pins a stop to the floor plan, 0 to 1 across and down (cut to that), or takes its pin off. Null where it is there. */
export function pinStop(view: View, id: string, pin: { x: number; y: number } | null): Intent | null {
  const stop = view.get('stop', id)
  const within = (value: number) => Math.round(Math.max(0, Math.min(1, value)) * 1e4) / 1e4
  const change = stop && update('stop', stop, pin ? { x: within(pin.x), y: within(pin.y) } : { x: null, y: null })
  if (!stop || !change) return null
  const title = stop.title.slice(0, 80) || t('walk.unnamed')
  return { label: t(pin ? 'walk.edit.pin' : 'walk.edit.unpin', { title }), changes: [change] }
}
