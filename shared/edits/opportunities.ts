import { newId } from '../id.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, remove } from './edit.ts'
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
