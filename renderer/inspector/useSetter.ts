import { useCallback } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import type { RecordOf, RecordType } from '../../shared/records/index.ts'
import { useClient } from '../client/hooks.ts'

/** Commits one field of a record: `set('ideal', text)`. */
export function useSetter<T extends RecordType>(type: T, id: string) {
  const client = useClient()
  return useCallback(
    <F extends keyof RecordOf<T> & string>(field: F, value: RecordOf<T>[F]) =>
      client.commit(setField(client.view, type, id, field, value)),
    [client, type, id],
  )
}
