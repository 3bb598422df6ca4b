import { useEffect, useState } from 'react'
import type { Presence } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import { peopleAt } from './people.ts'

/** Reads out, politely, who comes to the touchpoint that this person is at; of all others the cards say it. */
export function Arrivals() {
  const client = useClient()
  const [said, say] = useState('')
  useEffect(() => {
    const here = (people: readonly Presence[]) => {
      const { selected } = useWorkspace.getState()
      return selected.length === 1 ? peopleAt(people, selected[0]!) : []
    }
    return client.room.subscribe((now, before) => {
      if (now.people === before.people) return
      const known = new Set(here(before.people).map(({ id }) => id))
      const fresh = here(now.people).find(({ id }) => !known.has(id))
      const touchpoint = fresh && client.view.get('touchpoint', fresh.place.touchpoint!)
      if (fresh && touchpoint)
        say(t('together.cameTo', { name: fresh.name, title: touchpoint.title || t('map.untitled') }))
    })
  }, [client])
  return (
    <p className="sr" aria-live="polite">
      {said}
    </p>
  )
}
