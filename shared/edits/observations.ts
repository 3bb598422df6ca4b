import { newId } from '../id.ts'
import { orderAtEnd, ordersAt, ordersAtEnd } from '../order.ts'
import type { RecordOf } from '../records/index.ts'
import type { View } from '../records/set.ts'
import type { Stop } from '../records/stop.ts'
import type { ObservationDraft } from '../room/walk.ts'
import { t } from '../text/index.ts'
import { type Change, create, type Intent, remove, update } from './edit.ts'
import { rekeyed } from './lists.ts'

/**
 * Keeps what one walker recorded at one stop, with its pinches and photos. Sent again under the same id it replaces what
 * was there; null where that is what is there. What was taken over already and is now recorded differently counts as not
 * taken over. A `found` stop is made after the one that it names (null: at the beginning; one that is gone: at the end).
 * Nothing that somebody recorded is lost because the facilitator removed its walkthrough or its stop meanwhile: they are
 * made again under the same id, the stop as one that was found.
 */
export function recordObservation(view: View, draft: ObservationDraft, walker: string): Intent | null {
  const old = view.get('observation', draft.id)
  const changes: Change[] = []
  const stop = (old && view.get('stop', old.stop)) ?? settledStop(view, draft, changes)
  if (old) changes.push(...renamed(view, draft, stop))
  const { id, walkthrough: _, found: __, stop: ___, pinches, snapshots, ...seen } = draft
  const values = { ...seen, walker: walker.slice(0, 500) }
  const parts = [
    ...replaced(view, 'pinch', id, pinches),
    // Whether a photo may be passed on is the facilitator's word; a draft does not know it.
    ...replaced(view, 'snapshot', id, snapshots),
  ]
  if (!old) {
    const order = orderAtEnd(view.of('observation', 'stop', stop.id))
    changes.push(create('observation', { ...values, stop: stop.id, order }, id), ...parts)
  } else {
    const differs = update('observation', old, values) !== null || parts.length > 0
    const change = differs && update('observation', old, { ...values, takenOver: false })
    changes.push(...(change ? [change] : []), ...parts)
  }
  if (!changes.length) return null
  return { label: t('walk.edit.record', { title: stop.title.slice(0, 80) || t('walk.unnamed') }), changes }
}

type Place = Pick<Stop, 'id' | 'title'>

/** The stop of a draft that comes for the first time; where there is none yet, `changes` make it. */
function settledStop(view: View, draft: ObservationDraft, changes: Change[]): Place {
  const known = view.get('stop', draft.stop)
  if (known?.walkthrough === draft.walkthrough) return known
  if (!view.get('walkthrough', draft.walkthrough)) {
    const order = orderAtEnd(view.all('walkthrough'))
    const day = draft.at?.slice(0, 10) ?? null
    changes.push(create('walkthrough', { name: t('walk.kept.walkthrough'), day, order }, draft.walkthrough))
  }
  const siblings = view.of('stop', 'walkthrough', draft.walkthrough)
  const { orders, rekey } = ordersAt(siblings, indexAfter(siblings, draft.found), 1)
  const { title, place } = draft.found ?? { title: t('walk.kept.stop'), place: '' }
  // A stop of that id in another walkthrough is somebody else's.
  const id = known ? newId() : draft.stop
  const { walkthrough } = draft
  changes.push(...rekeyed(view, 'stop', rekey))
  changes.push(create('stop', { walkthrough, title, place, found: true, order: orders[0] }, id))
  return { id, title }
}

function indexAfter(siblings: readonly Stop[], found: ObservationDraft['found']): number {
  if (found && found.after === null) return 0
  const at = siblings.findIndex((one) => one.id === found?.after)
  return at < 0 ? siblings.length : at + 1
}

/** The walker goes on writing the title of what they found, until somebody else records there or it is on the map. */
function renamed(view: View, { id, found }: ObservationDraft, { id: at }: Place): Change[] {
  const stop = view.get('stop', at)
  if (!found || !stop?.found || stop.touchpoint !== null) return []
  if (view.of('observation', 'stop', at).some((one) => one.id !== id)) return []
  const change = update('stop', stop, { title: found.title, place: found.place })
  return change ? [change] : []
}

type Part = 'pinch' | 'snapshot'

/** Changes after which an observation has these parts and no others. A part of another observation is left alone. */
function replaced<T extends Part>(
  view: View,
  type: T,
  observation: string,
  drafts: readonly (Omit<RecordOf<T>, 'observation' | 'order' | 'confidential'> & { id: string })[],
): Change[] {
  const present = view.of(type, 'observation' as never, observation) as RecordOf<T>[]
  const wanted = new Map(drafts.map((one) => [one.id, one]))
  const made = [...wanted.values()].filter(({ id }) => !view.get(type, id))
  const orders = ordersAtEnd(present as { id: string; order: string }[], made.length)
  return [
    ...present.flatMap((one) => (wanted.has(one.id) ? [] : [remove(type, one)])),
    ...present.flatMap((one) => {
      const { id: _, ...values } = wanted.get(one.id) ?? one
      return update(type, one, values as never) ?? []
    }),
    ...made.map(({ id, ...values }, i) => create(type, { ...values, observation, order: orders[i] } as never, id)),
  ]
}
