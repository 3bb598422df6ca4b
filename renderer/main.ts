import { asRefusal } from '../shared/errors.ts'
import type { Bridge } from '../shared/protocol.ts'
import { begin } from './client/begin.ts'
import { Client } from './client/client.ts'
import { flushDrafts } from './client/drafts.ts'
import { bridgeWire, joinSession, socketWire } from './client/wire.ts'

declare global {
  interface Window {
    touchline?: Bridge
  }
}

/** The file is asked for first: the host reads it while what shows it is still being loaded. */
async function start(): Promise<void> {
  const bridge = window.touchline
  if (!bridge) await joinSession()
  const client = new Client(bridge ? bridgeWire(bridge) : socketWire())
  // What is being typed is committed before the page goes.
  window.addEventListener('pagehide', flushDrafts)
  const begun = begin(client).then(() => null, asRefusal)
  const { show } = await import('./screen.tsx')
  await show(client, begun)
}

void start()
