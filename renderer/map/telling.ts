import { useCallback, useRef, useSyncExternalStore } from 'react'
import { matches, readByFilter } from '../../shared/insight/filter.ts'
import { type Overlay, readBy, type Teller, type Told, tellerOf } from '../../shared/insight/overlay.ts'
import type { RecordType } from '../../shared/records/index.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import type { Client } from '../client/client.ts'
import { useClient } from '../client/hooks.ts'
import { isFiltered, useLooking } from './looking.ts'

/** What a card shows beyond its own record: what the overlay tells, and whether a filter puts it back. */
export type Seen = { overlay: Overlay | null; told: Told | null; dim: boolean }

type Kept<T> = { key: readonly unknown[]; value: T }
type Dim = WeakMap<Touchpoint, boolean>
const kept = new WeakMap<Client, { teller?: Kept<Teller>; filter?: Kept<Dim> }>()

/** A value made of records, forgotten when one that it depends on has changed: lists are the same until then. */
function keep<T>(
  client: Client,
  slot: 'teller' | 'filter',
  types: readonly RecordType[],
  look: unknown,
  make: () => T,
) {
  const key = [client.replica.records, look, ...types.map((type) => client.view.all(type))]
  const all = kept.get(client) ?? {}
  kept.set(client, all)
  const last = all[slot]
  if (last && last.key.length === key.length && key.every((one, i) => one === last.key[i])) return last as Kept<T>
  const fresh: Kept<T> = { key, value: make() }
  all[slot] = fresh as never
  return fresh
}

function once(of: Dim, touchpoint: Touchpoint, make: () => boolean): boolean {
  let value = of.get(touchpoint)
  if (value === undefined) {
    value = make()
    of.set(touchpoint, value)
  }
  return value
}

const tellerNow = (client: Client, overlay: Overlay) => {
  const { walkthrough, against } = useLooking.getState()
  const look = overlay === 'walk' ? `walk ${walkthrough} ${against}` : overlay
  return keep(client, 'teller', readBy[overlay], look, () => tellerOf(client.view, overlay, { walkthrough, against }))
}

/** How the screen looks at touchpoints now: asked for once a frame or event, then for each card. */
export function eyesOf(client: Client): {
  told(touchpoint: Touchpoint): Told | null
  dim(touchpoint: Touchpoint): boolean
} {
  const { overlay, filter } = useLooking.getState()
  const teller = overlay && tellerNow(client, overlay)
  const filtered = isFiltered(filter) ? keep<Dim>(client, 'filter', readByFilter, filter, () => new WeakMap()) : null
  return {
    told: (touchpoint) => (teller ? teller.value.tell(touchpoint) : null),
    dim: (touchpoint) =>
      filtered !== null && once(filtered.value, touchpoint, () => !matches(client.view, filter, touchpoint)),
  }
}

/** Renders again only when what is seen of this one touchpoint is another. */
export function useSeen(id: string): Seen {
  const client = useClient()
  const last = useRef<Seen | null>(null)
  return useSyncExternalStore(useChanges(client), () => {
    const touchpoint = client.view.get('touchpoint', id)
    const { overlay } = useLooking.getState()
    const eyes = eyesOf(client)
    const told = touchpoint ? eyes.told(touchpoint) : null
    const dim = touchpoint ? eyes.dim(touchpoint) : false
    const was = last.current
    if (!was || was.overlay !== overlay || was.dim !== dim || !sameTold(was.told, told))
      last.current = { overlay, told, dim }
    return last.current!
  })
}

/** The legend of the overlay that is on; the same list as long as it says the same. */
export function useLegend(): Teller['legend'] {
  const client = useClient()
  const last = useRef<Teller['legend']>([])
  return useSyncExternalStore(useChanges(client), () => {
    const { overlay } = useLooking.getState()
    const legend = overlay ? tellerNow(client, overlay).value.legend : []
    if (JSON.stringify(legend) !== JSON.stringify(last.current)) last.current = legend
    return last.current
  })
}

const useChanges = (client: Client) =>
  useCallback(
    (tell: () => void) => {
      const stops = [client.replica.subscribe(tell), useLooking.subscribe(tell)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [client],
  )

const sameTold = (a: Told | null, b: Told | null) =>
  a === b || (a?.level === b?.level && a?.sign === b?.sign && a?.words === b?.words)
