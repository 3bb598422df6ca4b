import { hashesIn, listsOf } from '../../shared/records/lists.ts'
import { jsonVersion } from '../imports/json.ts'
import type { Source } from './index.ts'

/** Everything of the engagement, losslessly: importing it into a new file gives an equal engagement. */
export function renderJson({ view, photo }: Source): Uint8Array {
  const records = listsOf(view)
  const photos: Record<string, string> = {}
  for (const hash of hashesIn(records)) photos[hash] = Buffer.from(photo(hash) ?? []).toString('base64')
  return Buffer.from(`${JSON.stringify({ format: 'touchline', version: jsonVersion, records, photos }, null, 1)}\n`)
}
