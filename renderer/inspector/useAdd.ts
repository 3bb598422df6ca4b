import { useState } from 'react'
import { addToList, type Listed } from '../../shared/edits/lists.ts'
import type { NewOf } from '../../shared/records/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'

/** Adds to a touchpoint's list; `added` is the newest, whose first field takes the focus. */
export function useAdd<T extends Listed>(type: T) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const [added, setAdded] = useState<string | null>(null)
  const add = (values: Omit<NewOf<T>, 'order'>) => {
    const { id, intent } = addToList(client.view, type, values)
    client.commit(intent)
    setAdded(id)
  }
  return { add, added, setAdded, readOnly }
}
