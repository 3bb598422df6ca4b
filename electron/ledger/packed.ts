import { gunzipSync, gzipSync } from 'node:zlib'
import { fail } from '../../shared/errors.ts'
import { listsOf, type RecordLists, recordLists } from '../../shared/records/lists.ts'
import type { View } from '../../shared/records/set.ts'

/** Unpacked, a version is at most as large as a JSON that could be imported. */
const most = 50 * 1024 * 1024

/** The bytes of a kept version: everything but the versions themselves, which would hold each other. */
export const pack = (view: View): Buffer => gzipSync(JSON.stringify({ ...listsOf(view), version: [] }))

/** The records of a version. Throws `version.unreadable`. */
export function unpack(bytes: Uint8Array): RecordLists {
  try {
    return recordLists.parse(JSON.parse(gunzipSync(bytes, { maxOutputLength: most }).toString()))
  } catch (error) {
    throw fail('version.unreadable', {}, error)
  }
}
