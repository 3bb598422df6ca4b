import { create, toEdit } from '../../shared/edits/edit.ts'
import { fail } from '../../shared/errors.ts'
import type { RecordLists } from '../../shared/records/lists.ts'
import { t } from '../../shared/text/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { pack, unpack } from '../ledger/packed.ts'

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
