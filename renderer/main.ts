import type { Bridge } from '../shared/protocol.ts'
import { roomPaths } from '../shared/room/paths.ts'
import { bridgeWire, joinSession, socketWire, type Wire } from './client/wire.ts'

declare global {
  interface Window {
    touchline?: Bridge
  }
}

/** Connects before anything else is read, and asks for the file before what shows it: the host works meanwhile. */
async function connect(): Promise<{ wire: Wire; opening: string | null }> {
  if (window.touchline) return { wire: bridgeWire(window.touchline), opening: null }
  // Served by a room to one of its guests, who came in on another page.
  if (location.pathname === roomPaths.map)
    return { wire: socketWire((await import('./together/guest.ts')).isEnded), opening: null }
  const opening = await joinSession()
  return { wire: socketWire(), opening }
}

async function run(): Promise<void> {
  const connecting = connect()
  const { start } = await import('./client/start.ts')
  const { wire, opening } = await connecting
  const { client, begun } = start(wire, opening)
  const { show } = await import('./screen.tsx')
  await show(client, begun)
}

void run()
