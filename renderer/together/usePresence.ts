import { useEffect } from 'react'
import type { Place } from '../../shared/room/state.ts'
import type { Client } from '../client/client.ts'
import { useClient } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import { follow } from './lead.ts'

/** Not more often than this is told where somebody is, in milliseconds. */
const throttle = 400

/** Tells the others where this person is, and goes where the facilitator leads. */
export function usePresence(): void {
  const client = useClient()
  useEffect(() => {
    const teller = tellPlace(client)
    const stops = [
      useWorkspace.subscribe((now, before) => now.selected !== before.selected && teller.changed()),
      client.room.subscribe((now, before) => {
        if (now.lead && now.lead !== before.lead) follow(client, now.lead)
        // A room that opens, or a host that forgot us meanwhile, has to hear it again.
        if (!now.room !== !before.room) teller.again()
      }),
      client.state.subscribe((now, before) => {
        if ((now.connected && !before.connected) || (now.file && !before.file)) teller.again()
      }),
    ]
    document.addEventListener('focusin', teller.changed)
    document.addEventListener('focusout', teller.changed)
    teller.changed()
    return () => {
      for (const stop of stops) stop()
      document.removeEventListener('focusin', teller.changed)
      document.removeEventListener('focusout', teller.changed)
      teller.stop()
    }
  }, [client])
}

function tellPlace(client: Client) {
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    const { role, connected, file } = client.state.getState()
    // Alone, nobody is told.
    if (!connected || !file || (role === 'owner' && !client.room.getState().room)) return
    const place = placeNow()
    const text = JSON.stringify(place)
    if (text === told) return
    told = text
    client.ask('here', place).catch(() => {
      // Where somebody is may be missed: it is said again with the next step.
      told = ''
    })
  }
  const changed = () => {
    timer ??= setTimeout(tell, throttle)
  }
  return {
    changed,
    again: () => {
      told = ''
      changed()
    },
    stop: () => clearTimeout(timer),
  }
}

/** The selected touchpoint, and the field of it that has the keyboard. */
export function placeNow(): Place {
  const { selected } = useWorkspace.getState()
  const touchpoint = selected.length === 1 ? selected[0]! : null
  const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field ?? null
  return { touchpoint, field: touchpoint === null ? null : field }
}
