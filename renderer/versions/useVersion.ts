import { useEffect, useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { View } from '../../shared/records/set.ts'
import { setOf } from '../../shared/records/table.ts'
import { useClient } from '../client/hooks.ts'
import { notify } from '../ui/notices.tsx'

/** The records of a version, read once; null until they are here, and for null. */
export function useVersion(id: string | null): View | null {
  const client = useClient()
  const [read, setRead] = useState<{ id: string; view: View } | null>(null)
  useEffect(() => {
    if (id === null) return
    let gone = false
    client.ask('version', { id }).then(
      ({ records }) => {
        if (!gone) setRead({ id, view: setOf(records) })
      },
      (error: unknown) => notify.refusal(asRefusal(error)),
    )
    return () => {
      gone = true
    }
  }, [client, id])
  return read && read.id === id ? read.view : null
}
