import { newId } from '../id.ts'
import { ordersAt } from '../order.ts'
import type { RecordType } from '../records/index.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { type Copied, copiesOf, key } from './copies.ts'
import { create, type Intent, update } from './edit.ts'
import { type Addition, rekeyed, removeRecord } from './lists.ts'

/** A new journey right after `after` (the end when null); `like` gives it that journey's stages and lanes, without cards. */
export function addJourney(view: View, { name, customer = '', after = null, like = null }: NewJourney): Addition {
  const id = newId()
  const { order, changes } = placeAfter(view, after)
  changes.push(
    create('journey', { name: name.trim().slice(0, 500), customer: customer.trim().slice(0, 500), order }, id),
  )
  if (like && view.get('journey', like)) {
    const ids = new Map([[key('journey', like), id]])
    changes.push(...copiesOf([...listed(view, 'stage', like), ...listed(view, 'lane', like)], ids))
  }
  return { id, intent: { label: t('edits.add', { what: t('records.type.journey') }), changes } }
}
export type NewJourney = { name: string; customer?: string; after?: string | null; like?: string | null }

const annotations = ['standard', 'activity', 'story', 'cause', 'photo'] as const

/**
 * A copy right after the original, with its stages, lanes, touchpoints, arrows, standards, activities, stories, causes
 * and photos. Opportunities stay with the original, as they do when a touchpoint is duplicated. Null where it is gone.
 */
export function duplicateJourney(view: View, id: string): Addition | null {
  const journey = view.get('journey', id)
  if (!journey) return null
  const copy = newId()
  const touchpoints = view.of('touchpoint', 'journey', id)
  const here = new Set(touchpoints.map((one) => one.id))
  const arrows = touchpoints.flatMap((one) => view.of('connection', 'from', one.id)).filter(({ to }) => here.has(to))
  const originals: Copied[] = [
    ...listed(view, 'stage', id),
    ...listed(view, 'lane', id),
    ...of('touchpoint', touchpoints),
    ...of('connection', arrows),
    ...annotations.flatMap((type) =>
      of(
        type,
        touchpoints.flatMap((one) => view.of(type, 'touchpoint', one.id)),
      ),
    ),
  ]
  const { order, changes } = placeAfter(view, id)
  const name = t('edits.copyOf', { name: journey.name }).slice(0, 500)
  changes.push(create('journey', { ...journey, name, order }, copy))
  changes.push(...copiesOf(originals, new Map([[key('journey', id), copy]])))
  return { id: copy, intent: { label: t('edits.duplicate', { what: t('records.type.journey') }), changes } }
}

/** Removes a journey with everything on it. Null where it is gone, or the only one: an engagement has at least one. */
export function removeJourney(view: View, id: string): Intent | null {
  return view.all('journey').length > 1 ? removeRecord(view, 'journey', id) : null
}

/** Makes a touchpoint lead into a journey, or (null) no longer. Null where nothing differs. */
export function leadInto(view: View, touchpoint: string, journey: string | null): Intent | null {
  const record = view.get('touchpoint', touchpoint)
  // A touchpoint that leads to where it is leads nowhere.
  const change = record && journey !== record.journey ? update('touchpoint', record, { leadsTo: journey }) : null
  return change && { label: t(journey ? 'edits.leadInto' : 'edits.leadNowhere'), changes: [change] }
}

/** A new, empty journey into which a touchpoint leads, named after it, in one step. Null where the touchpoint is gone. */
export function leadIntoNew(view: View, touchpoint: string): Addition | null {
  const record = view.get('touchpoint', touchpoint)
  if (!record) return null
  const customer = view.get('journey', record.journey)?.customer
  const { id, intent } = addJourney(view, {
    name: record.title || t('edits.newJourney'),
    customer,
    after: record.journey,
  })
  const change = update('touchpoint', record, { leadsTo: id })!
  return { id, intent: { label: intent.label, changes: [...intent.changes, change] } }
}

function placeAfter(view: View, after: string | null) {
  const all = view.all('journey')
  const index = all.findIndex(({ id }) => id === after)
  const { orders, rekey } = ordersAt(all, index < 0 ? all.length : index + 1, 1)
  return { order: orders[0]!, changes: rekeyed(view, 'journey', rekey) }
}

const of = (type: RecordType, records: readonly Copied['record'][]): Copied[] =>
  records.map((record) => ({ type, record }))
const listed = (view: View, type: 'stage' | 'lane', journey: string): Copied[] =>
  of(type, view.of(type, 'journey', journey))
