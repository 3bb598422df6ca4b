import type { RecordOf, RecordType } from '../records/index.ts'
import type { View } from '../records/set.ts'
import { type Key, t } from '../text/index.ts'
import { type Intent, update } from './edit.ts'

/** Changes fields of one record. Null where the record is gone or nothing differs. */
export function setFields<T extends RecordType>(
  view: View,
  type: T,
  id: string,
  values: Partial<Omit<RecordOf<T>, 'id'>>,
): Intent | null {
  const record = view.get(type, id)
  const change = record && update(type, record, values)
  if (!change?.to) return null
  return { label: t('edits.change', { what: fieldName(type, Object.keys(change.to)[0]!) }), changes: [change] }
}

/** Changes one field of one record, as the inspector does: "Change ideal behaviour". */
export function setField<T extends RecordType, F extends keyof RecordOf<T> & string>(
  view: View,
  type: T,
  id: string,
  field: F,
  value: RecordOf<T>[F],
): Intent | null {
  return setFields(view, type, id, { [field]: value } as never)
}

/** A field's name in the catalogue; the record type's where the field has none (order, references). */
export function fieldName(type: RecordType, field: string): string {
  const key = `records.field.${type}.${field}`
  const words = t(key as Key)
  return words === key ? t(`records.type.${type}` as Key) : words
}
