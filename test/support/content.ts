import { createHash } from 'node:crypto'
import { recordTypes } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'

/** All records as one short text that is the same for the same content, whatever the order of its parts. */
export function contentOf(view: View): string {
  const hash = createHash('sha256')
  for (const type of recordTypes)
    for (const record of view.all(type).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      hash.update(`${type} ${JSON.stringify(Object.entries(record).sort())}\n`)
  return hash.digest('hex')
}
