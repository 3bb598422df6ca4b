import { asRefusal, type Refusal } from '../../shared/errors.ts'
import { begin } from './begin.ts'
import { Client } from './client.ts'
import { flushDrafts } from './drafts.ts'
import type { Wire } from './wire.ts'

/** A client that begins with its file (`opening`, where that is known already); `begun` says why it could not. */
export function start(wire: Wire, opening: string | null): { client: Client; begun: Promise<Refusal | null> } {
  const client = new Client(wire)
  // What is being typed is committed before the page goes.
  window.addEventListener('pagehide', flushDrafts)
  return { client, begun: begin(client, opening).then(() => null, asRefusal) }
}
