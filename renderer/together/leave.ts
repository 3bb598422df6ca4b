import { roomPaths } from '../../shared/room/guestProtocol.ts'
import type { Client } from '../client/client.ts'
import { flushDrafts } from '../client/drafts.ts'

/** How long what is on its way may take, in milliseconds, before a guest goes without it. */
const patience = 3_000

/** A guest goes back to the page of their phone, with what they typed sent before. */
export async function leave(client: Client): Promise<void> {
  flushDrafts()
  await Promise.race([client.settled(), new Promise((done) => setTimeout(done, patience))])
  location.assign(roomPaths.page)
}
