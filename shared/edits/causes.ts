import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { type Intent, update } from './edit.ts'
import { type Addition, addToList } from './lists.ts'

/** Agrees on causes, or takes the agreement back. Null where nothing differs. */
export function agreeOn(view: View, ids: readonly string[], agreed: boolean): Intent | null {
  const changes = ids.flatMap((id) => {
    const cause = view.get('cause', id)
    return (cause && update('cause', cause, { agreed })) ?? []
  })
  if (!changes.length) return null
  return { label: t(agreed ? 'edits.agree' : 'edits.disagree', { count: changes.length }), changes }
}

/** Adds a cause beside another, under the one that both explain, right after it. Null where it is gone. */
export function addCauseBeside(view: View, id: string): Addition | null {
  const cause = view.get('cause', id)
  if (!cause) return null
  const { touchpoint, explains } = cause
  const at = view.of('cause', 'touchpoint', touchpoint).findIndex((one) => one.id === id)
  return addToList(view, 'cause', { touchpoint, explains }, at + 1)
}

/** Adds the cause of a cause ("why?"). Null where it is gone. */
export function addWhy(view: View, id: string): Addition | null {
  const cause = view.get('cause', id)
  return cause ? addToList(view, 'cause', { touchpoint: cause.touchpoint, explains: id }) : null
}
