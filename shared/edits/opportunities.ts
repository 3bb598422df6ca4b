import { newId } from '../id.ts'
import type { Opportunity } from '../records/opportunity.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, remove, update } from './edit.ts'
import { fieldName } from './fields.ts'
import { type Addition, addToList } from './lists.ts'

/** Adds an opportunity that addresses a touchpoint, by a cause where one is named (without one it is a guess). */
export function addOpportunity(view: View, touchpoint: string, cause: string | null, title = ''): Addition {
  const { id, intent } = addToList(view, 'opportunity', { title })
  return {
    id,
    intent: { ...intent, changes: [...intent.changes, create('addressing', { opportunity: id, touchpoint, cause })] },
  }
}

/** Lets an opportunity address a touchpoint or one more of its causes; a link without a cause gives way to one with. */
export function address(view: View, opportunity: string, touchpoint: string, cause: string | null): Intent | null {
  const links = view.of('addressing', 'opportunity', opportunity).filter((one) => one.touchpoint === touchpoint)
  if (links.some((one) => one.cause === cause) || (cause === null && links.length)) return null
  const guesses = links.filter((one) => one.cause === null)
  return {
    label: t('edits.address'),
    changes: [
      ...guesses.map((one) => remove('addressing', one)),
      create('addressing', { opportunity, touchpoint, cause }, newId()),
    ],
  }
}

/** Takes links away. The opportunity stays in the plan. */
export function unaddress(view: View, addressings: readonly string[]): Intent | null {
  const links = addressings.flatMap((id) => view.get('addressing', id) ?? [])
  return links.length ? { label: t('edits.unaddress'), changes: links.map((link) => remove('addressing', link)) } : null
}

/** Adds an opportunity to the plan that addresses nothing yet; `values` as where it was added says (a status, a day). */
export const addToPlan = (view: View, values: Partial<Omit<Opportunity, 'id' | 'order'>> = {}): Addition =>
  addToList(view, 'opportunity', values)

/** Gives opportunities the same values, in one step: "Change due date". Null where nothing differs. */
export function setOpportunities(
  view: View,
  ids: readonly string[],
  values: Partial<Omit<Opportunity, 'id'>>,
): Intent | null {
  const changes = ids.flatMap((id) => {
    const record = view.get('opportunity', id)
    return (record && update('opportunity', record, values)) ?? []
  })
  const field = Object.keys(changes[0]?.to ?? {})[0]
  return field ? { label: t('edits.change', { what: fieldName('opportunity', field) }), changes } : null
}

/** Puts an opportunity on a cell of the matrix, 1 to 5 each. */
export function placeOpportunity(view: View, id: string, impact: number, effort: number): Intent | null {
  const intent = setOpportunities(view, [id], { impact, effort })
  return intent && { ...intent, label: t('edits.placeOpportunity') }
}

/** Removes opportunities; their links, dependencies and removals go with them. */
export function removeOpportunities(view: View, ids: readonly string[]): Intent | null {
  const found = ids.flatMap((id) => view.get('opportunity', id) ?? [])
  if (!found.length) return null
  return {
    label: t('edits.removeOpportunities', { count: found.length }),
    changes: found.map((one) => remove('opportunity', one)),
  }
}
