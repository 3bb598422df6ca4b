import { createRoot } from 'react-dom/client'
import type { Bridge } from '../shared/protocol.ts'
import { App } from './App.tsx'
import { Client } from './client/client.ts'
import { flushDrafts } from './client/drafts.ts'
import { ClientContext } from './client/hooks.ts'
import { bridgeWire, joinSession, socketWire } from './client/wire.ts'
import { isEnded, isGuestPage } from './together/guest.ts'
import './ui/base.css'

declare global {
  interface Window {
    touchline?: Bridge
  }
}

async function start(): Promise<void> {
  const bridge = window.touchline
  const guest = !bridge && isGuestPage()
  if (!bridge && !guest) await joinSession()
  const client = new Client(bridge ? bridgeWire(bridge) : socketWire(guest ? isEnded : undefined))
  // What is being typed is committed before the page goes.
  window.addEventListener('pagehide', flushDrafts)
  createRoot(document.getElementById('root')!).render(
    <ClientContext value={client}>
      <App />
    </ClientContext>,
  )
}

void start()
