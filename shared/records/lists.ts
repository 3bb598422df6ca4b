import { z } from 'zod'
import { bytesOf, type RecordOf, type RecordType, recordTypes, schemas } from './index.ts'
import type { View } from './set.ts'

/** All records of an engagement, by type: what JSON and versions hold. Types that are missing are empty. */
export const recordLists = z.strictObject(
  Object.fromEntries(recordTypes.map((type) => [type, z.array(schemas[type]).default([])])) as unknown as {
    [T in RecordType]: z.ZodType<RecordOf<T>[]>
  },
)
export type RecordLists = { [T in RecordType]: RecordOf<T>[] }

export const listsOf = (view: View): RecordLists =>
  Object.fromEntries(recordTypes.map((type) => [type, view.all(type)])) as RecordLists

/** The hashes of all bytes that records refer to, each once. */
export function hashesIn(records: RecordLists): Set<string> {
  const found = new Set<string>()
  for (const type of recordTypes)
    for (const record of records[type] as Record<string, unknown>[])
      for (const field of bytesOf[type]) {
        const hash = record[field]
        if (typeof hash === 'string') found.add(hash)
      }
  return found
}
