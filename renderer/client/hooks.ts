import { createContext, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { RecordOf, RecordType } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'
import type { Client, ClientState } from './client.ts'
import type { RoomState } from './room.ts'

export const ClientContext = createContext<Client | null>(null)

/** The screen's client. Throws outside of `ClientContext`. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('no client around this component')
  return client
}

export function useClientState<T>(select: (state: ClientState) => T): T {
  return useStore(useClient().state, select)
}

export function useRoom<T>(select: (state: RoomState) => T): T {
  return useStore(useClient().room, select)
}

/** One record; the component renders again only when that record changes. */
export function useRecord<T extends RecordType>(type: T, id: string | null): RecordOf<T> | undefined {
  const client = useClient()
  return useSyncExternalStore(
    (tell) =>
      client.replica.subscribe((touched) => {
        if (touched === 'all' || touched.some((one) => one.id === id && one.type === type)) tell()
      }),
    () => (id === null ? undefined : client.view.get(type, id)),
  )
}

/** All records of a type, in order. */
export function useAll<T extends RecordType>(type: T): RecordOf<T>[] {
  return useQuery([type], (view) => view.all(type))
}

/** Those of a type whose `field` refers to `id`, in order. */
export function useOf<T extends RecordType>(
  type: T,
  field: keyof RecordOf<T> & string,
  id: string | null,
): RecordOf<T>[] {
  return useQuery([type], (view) => view.of(type, field, id))
}

/**
 * Anything read from the records, asked again when a record of `types` changes. `read` must give the same object as
 * long as nothing it reads has changed: `View.all` and `View.of` do; computed values need `useComputed`.
 */
export function useQuery<R>(types: readonly RecordType[], read: (view: View) => R): R {
  const client = useClient()
  return useSyncExternalStore(
    (tell) =>
      client.replica.subscribe((touched) => {
        if (touched === 'all' || touched.some((one) => types.includes(one.type))) tell()
      }),
    () => read(client.view),
  )
}
