import { gunzipSync, gzipSync } from 'node:zlib'
import { create, toEdit } from '../../shared/edits/edit.ts'
import { fail } from '../../shared/errors.ts'
import { listsOf, type RecordLists, recordLists } from '../../shared/records/lists.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Ledger } from '../ledger/index.ts'

/** Unpacked, a version is at most as large as a JSON that could be imported. */
const most = 50 * 1024 * 1024

/** Everything but the versions themselves, which would hold each other. */
export const pack = (view: View): Buffer => gzipSync(JSON.stringify({ ...listsOf(view), version: [] }))

/** The records of a version. Throws `version.unreadable`. */
export function unpack(bytes: Uint8Array): RecordLists {
  try {
    return recordLists.parse(JSON.parse(gunzipSync(bytes, { maxOutputLength: most }).toString()))
  } catch (error) {
    throw fail('version.unreadable', {}, error)
  }
}

/** Keeps the engagement as it is now under a name; gives the version's id. Taken back like any edit. */
export async function keepVersion(ledger: Ledger, name: string, actor: string): Promise<string> {
  const bytes = pack(ledger.records)
  const hash = await ledger.addPhoto(bytes)
  const made = create('version', { name, at: new Date().toISOString(), hash, size: bytes.length })
  await ledger.commit(toEdit({ label: t('edits.keepVersion', { name }), changes: [made] }, actor))
  return made.id
}

/** What the engagement was when the version was kept. Throws `version.unreadable`, also where there is none. */
export function readVersion(ledger: Ledger, id: string): RecordLists {
  const version = ledger.records.get('version', id)
  const bytes = version && ledger.photo(version.hash)
  if (!bytes) throw fail('version.unreadable')
  return unpack(bytes)
}
