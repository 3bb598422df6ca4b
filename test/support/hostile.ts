import { type Change, create } from '../../shared/edits/edit.ts'
import { engagementId } from '../../shared/records/engagement.ts'
import { type RecordType, recordTypes, referencesOf, schemas } from '../../shared/records/index.ts'

/**
 * One record of every type whose every free text is one of `texts` in turn (found by the schemas, so that a new field is
 * in it too), each referring to the others. `photo` is of a picture that the ledger holds.
 */
export function everyFieldIs(
  texts: readonly string[],
  photo: { hash: string; size: number },
): { changes: Change[]; fields: string[] } {
  const fields: string[] = []
  const id = (type: RecordType) => (type === 'engagement' ? engagementId : `the-${type}`)
  const changes = recordTypes.map((type) => {
    const values: Record<string, unknown> =
      type === 'photo' || type === 'snapshot'
        ? { ...photo, mediaType: 'image/png' }
        : type === 'version'
          ? { ...photo, at: '2027-03-12T10:00:00.000Z' }
          : type === 'exercise'
            ? { kind: 'collect' }
            : {}
    for (const [field, schema] of Object.entries(schemas[type].shape)) {
      const text = texts[fields.length % texts.length]!
      const reference = referencesOf[type][field]
      if (reference) values[field] = reference.to === type ? null : id(reference.to as RecordType)
      else if (schema.safeParse(text).success) {
        values[field] = text
        fields.push(`${type}.${field}`)
      }
    }
    return create(type, values as never, id(type))
  })
  return { changes, fields }
}
