import type { Look, NamedView } from '../records/namedView.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { type Intent, remove, update } from './edit.ts'
import { type Addition, addToList } from './lists.ts'

/** Keeps a look under a name, after those that are kept already. */
export function keepView(view: View, look: Look, name: string): Addition {
  const { id, intent } = addToList(view, 'namedView', { ...look, name })
  return { id, intent: { ...intent, label: t('edits.keepView', { name: name.slice(0, 80) }) } }
}

/** Renames a kept view. Null where it is gone or has that name. */
export const renameView = (view: View, id: string, name: string): Intent | null =>
  changed(view, id, { name }, 'edits.renameView')

/** Lets a kept view show another look. Null where it is gone or shows it already. */
export const updateView = (view: View, id: string, look: Look): Intent | null =>
  changed(view, id, look, 'edits.updateView')

/** Forgets a kept view; what it shows stays. */
export function removeView(view: View, id: string): Intent | null {
  const found = view.get('namedView', id)
  return found
    ? { label: t('edits.removeView', { name: found.name.slice(0, 80) }), changes: [remove('namedView', found)] }
    : null
}

function changed(
  view: View,
  id: string,
  values: Partial<NamedView>,
  label: 'edits.renameView' | 'edits.updateView',
): Intent | null {
  const found = view.get('namedView', id)
  const change = found && update('namedView', found, values)
  return change ? { label: t(label, { name: found.name.slice(0, 80) }), changes: [change] } : null
}
