import { stepsOf, type TemplateName } from '../agenda/templates.ts'
import { newId } from '../id.ts'
import { ordersAtEnd } from '../order.ts'
import type { NewOf } from '../records/index.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, update } from './edit.ts'
import { type Addition, addToList } from './lists.ts'

// A workshop, a step, a thought or somebody who attends is changed, moved and removed as any record is: `setField`,
// `moveInList`, `removeRecord`. Here is what an agenda does beyond that. Moments (`at`) are UTC, ISO 8601.

/** Adds a workshop with the steps of a template, or (null) with none. */
export function addWorkshop(
  view: View,
  template: TemplateName | null,
  values: Omit<NewOf<'workshop'>, 'order'>,
): Addition {
  const { id, intent } = addToList(view, 'workshop', values)
  const steps = template ? stepsOf(template) : []
  const orders = ordersAtEnd([], steps.length)
  return {
    id,
    intent: {
      ...intent,
      changes: [
        ...intent.changes,
        ...steps.map((step, i) => create('step', { ...step, workshop: id, order: orders[i] })),
      ],
    },
  }
}

/** Adds a step after `after` (at the end when null), with nothing in it but what is given. */
export function addStep(view: View, workshop: string, after: string | null, title = ''): Addition {
  const at = view.of('step', 'workshop', workshop).findIndex((one) => one.id === after)
  return addToList(view, 'step', { workshop, title }, at < 0 ? undefined : at + 1)
}

/** Begins a step, and ends what is under way in any workshop: the room is in one step at a time. Null where it is gone. */
export function beginStep(view: View, id: string, at: string): Intent | null {
  const step = view.get('step', id)
  const begun = step && update('step', step, { startedAt: at, endedAt: null })
  if (!begun) return null
  const others = view.all('step').filter((one) => one.id !== id && one.startedAt && !one.endedAt)
  return {
    label: t('edits.beginStep'),
    changes: [...others.flatMap((one) => update('step', one, { endedAt: at }) ?? []), begun],
  }
}

/** Ends a step that is under way. Null where it is not. */
export function endStep(view: View, id: string, at: string): Intent | null {
  const step = view.get('step', id)
  if (!step?.startedAt || step.endedAt) return null
  const ended = update('step', step, { endedAt: at })
  return ended && { label: t('edits.endStep'), changes: [ended] }
}

/** Takes back that a step was begun and ended: it is as if it were still to come. */
export function resetStep(view: View, id: string): Intent | null {
  const step = view.get('step', id)
  const change = step && update('step', step, { startedAt: null, endedAt: null })
  return change ? { label: t('edits.resetStep'), changes: [change] } : null
}

/** Parks a thought; `by` is who said it, empty for nobody. A guest's phone names the record, so that it comes once. */
export function park(view: View, workshop: string, text: string, by = '', id: string = newId()): Intent {
  const { intent, id: own } = addToList(view, 'parked', { workshop, text, by })
  const changes = intent.changes.map((change) => (change.id === own ? { ...change, id } : change))
  return { label: t('edits.park'), changes }
}

/** Says whether a parked thought is settled. Null where nothing differs. */
export function settle(view: View, id: string, settled: boolean): Intent | null {
  const thought = view.get('parked', id)
  const change = thought && update('parked', thought, { settled })
  return change ? { label: t(settled ? 'edits.settle' : 'edits.unsettle'), changes: [change] } : null
}

/** Takes a parked thought over into the plan, as an opportunity; thereby it is settled. Null where it is gone. */
export function takeOverParked(view: View, id: string): Addition | null {
  const thought = view.get('parked', id)
  if (!thought) return null
  const { id: opportunity, intent } = addToList(view, 'opportunity', { title: thought.text })
  const settled = update('parked', thought, { settled: true })
  return {
    id: opportunity,
    intent: { label: t('edits.takeOverParked'), changes: [...intent.changes, ...(settled ? [settled] : [])] },
  }
}

/** Writes down that people came. Who is on the list already, by the same name in any case, is marked as present. */
export function attend(view: View, workshop: string, names: readonly string[]): Intent | null {
  const listed = view.of('attendance', 'workshop', workshop)
  const known = new Map(listed.map((one) => [sameName(one.name), one]))
  const wanted = [...new Map(names.map((name) => [sameName(name), name.trim().slice(0, 500)]))].filter(([key]) => key)
  const fresh = wanted.filter(([key]) => !known.has(key))
  const orders = ordersAtEnd(listed, fresh.length)
  const changes = [
    ...wanted.flatMap(([key]) => {
      const one = known.get(key)
      return (one && update('attendance', one, { present: true })) ?? []
    }),
    ...fresh.map(([, name], i) => create('attendance', { workshop, name, present: true, order: orders[i] })),
  ]
  return changes.length ? { label: t('edits.attend', { count: changes.length }), changes } : null
}

/** What two ways of writing one name have in common. */
export const sameName = (name: string): string => name.trim().toLowerCase()
