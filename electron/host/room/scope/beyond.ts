import type { Change, Edit } from '../../../../shared/edits/edit.ts'
import { fail } from '../../../../shared/errors.ts'
import { bytesOf, type RecordType, referencesOf } from '../../../../shared/records/index.ts'
import { isShown } from '../../bytes.ts'
import type { Guest } from '../guests.ts'
import type { Scope } from './scope.ts'

/** What a contributor may make, change and remove, as far as it is in sight. A journey is changed, never removed. */
const theirs: ReadonlySet<RecordType> = new Set([
  'journey',
  'stage',
  'lane',
  'touchpoint',
  'connection',
  'standard',
  'activity',
  'story',
  'cause',
  'opportunity',
  'addressing',
  'dependency',
  'removal',
  'photo',
  'term',
])

/**
 * Throws `room.role` where an edit reaches beyond what was opened to a contributor. `changes` is what the ledger made of it,
 * applied already; the scope still holds what was seen before. What follows from a change (a removed touchpoint takes its
 * connections along) is not asked: it belongs to what was removed.
 */
export function refuseBeyond(edit: Edit, changes: readonly Change[], { records, sight }: Scope, guest: Guest): void {
  const meant = new Set(edit.changes.map(({ type, id }) => `${type} ${id}`))
  for (const { type, id, from, to } of changes) {
    if (!meant.has(`${type} ${id}`)) continue
    if (!theirs.has(type)) throw fail('room.role')
    if (from !== null && !records.get(type, id)) throw fail('room.role')
    if (to === null) {
      if (type === 'journey') throw fail('room.role')
      continue
    }
    // It must still be seen after it, and so must all that it refers to.
    if (!sight.has(type, id)) throw fail('room.role')
    for (const [field, reference] of Object.entries(referencesOf[type])) {
      const target = to[field]
      if (typeof target === 'string' && !sight.has(reference.to as RecordType, target)) throw fail('room.role')
    }
    for (const field of bytesOf[type]) {
      const hash = to[field]
      if (typeof hash === 'string' && !guest.pictures.has(hash) && !isShown(records, hash)) throw fail('room.role')
    }
  }
}
