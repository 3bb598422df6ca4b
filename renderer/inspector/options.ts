import { type Key, t } from '../../shared/text/index.ts'

/** The choices of a field from its list of words: `options('claim', claims)`. */
export const options = <T extends string>(list: string, values: readonly T[]): { id: T; label: string }[] =>
  values.map((id) => ({ id, label: t(`records.${list}.${id}` as Key) }))

/** A field's name as a label. */
export const label = (type: string, field: string): string => {
  const name = t(`records.field.${type}.${field}` as Key)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
