import { newId } from '../id.ts'
import type { Connection } from '../records/connection.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, remove, update } from './edit.ts'
import type { Addition } from './lists.ts'

/** Draws an arrow. Null where the same one is there, or from a touchpoint to itself. */
export function connect(view: View, from: string, to: string, kind: Connection['kind']): Addition | null {
  if (from === to || !view.get('touchpoint', from) || !view.get('touchpoint', to)) return null
  if (view.of('connection', 'from', from).some((one) => one.to === to && one.kind === kind)) return null
  const id = newId()
  return { id, intent: { label: t('edits.connect'), changes: [create('connection', { from, to, kind }, id)] } }
}

export function setConnection(
  view: View,
  id: string,
  values: Partial<Pick<Connection, 'kind' | 'label'>>,
): Intent | null {
  const record = view.get('connection', id)
  const change = record && update('connection', record, values)
  return change ? { label: t('edits.changeConnection'), changes: [change] } : null
}

export function disconnect(view: View, id: string): Intent | null {
  const record = view.get('connection', id)
  return record ? { label: t('edits.disconnect'), changes: [remove('connection', record)] } : null
}
