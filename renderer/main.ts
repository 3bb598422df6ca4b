import type { Bridge } from '../shared/protocol.ts'
import { bridgeWire, joinSession, socketWire } from './client/wire.ts'

declare global {
  interface Window {
    touchline?: Bridge
  }
}

/** Connects before anything else is read, and asks for the file before what shows it: the host works meanwhile. */
async function connect() {
  if (window.touchline) return bridgeWire(window.touchline)
  await joinSession()
  return socketWire()
}

async function run(): Promise<void> {
  const connecting = connect()
  const { start } = await import('./client/start.ts')
  const { client, begun } = start(await connecting)
  const { show } = await import('./screen.tsx')
  await show(client, begun)
}

void run()
