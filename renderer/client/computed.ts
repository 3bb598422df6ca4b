import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RecordType } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'
import { useClient } from './hooks.ts'

/**
 * A pure function of the records (and of `inputs`, compared one by one), computed again only when a record of `types`
 * or an input has changed.
 */
export function useComputed<R>(
  types: readonly RecordType[],
  compute: (view: View) => R,
  inputs: readonly unknown[] = [],
): R {
  const client = useClient()
  const last = useRef<{ key: unknown[]; value: R } | null>(null)
  return useSyncExternalStore(
    (tell) => client.replica.subscribe(tell),
    () => {
      // The lists keep their identity until a record of their type changes.
      const key = [client.replica.records, ...types.map((type) => client.view.all(type)), ...inputs]
      const same = last.current?.key.length === key.length && key.every((one, i) => one === last.current?.key[i])
      if (!same) last.current = { key, value: compute(client.view) }
      return last.current!.value
    },
  )
}

/** How long the screen may be busy before it is computed all the same, in milliseconds. */
const patience = 500

/**
 * A pure function of all records that may take its time: computed when the screen is at rest, not while it is drawn or
 * while somebody types. Null until then, and after a change what it was before.
 */
export function useComputedAtRest<R>(compute: (view: View) => R): R | null {
  const client = useClient()
  const [value, setValue] = useState<R | null>(null)
  useEffect(() => {
    let asked = 0
    const ask = () => {
      cancelIdleCallback(asked)
      asked = requestIdleCallback(() => setValue(() => compute(client.replica.records.passing())), {
        timeout: patience,
      })
    }
    ask()
    const stop = client.replica.subscribe(ask)
    return () => {
      cancelIdleCallback(asked)
      stop()
    }
  }, [client, compute])
  return value
}
