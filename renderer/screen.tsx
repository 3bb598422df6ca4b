import { createRoot } from 'react-dom/client'
import type { Refusal } from '../shared/errors.ts'
import { App } from './App.tsx'
import type { Client } from './client/client.ts'
import { ClientContext } from './client/hooks.ts'
import { until } from './client/until.ts'
import { loadLater } from './ui/later.tsx'
import { notify } from './ui/notices.tsx'
import './ui/base.css'

/** How long the page stays empty where the host does not answer, in milliseconds; then Home is shown. */
const patience = 1_000

/**
 * Draws the client: the file with which it begins, as soon as there is one, though the host still opens it; where there is
 * none or it is refused (`begun`), Home.
 */
export async function show(client: Client, begun: Promise<Refusal | null>): Promise<void> {
  const waited = new Promise<null>((done) => setTimeout(done, patience, null))
  await Promise.race([begun, until(client.state, ({ coming }) => coming !== null), waited])
  createRoot(document.getElementById('root')!).render(
    <ClientContext value={client}>
      <App />
    </ClientContext>,
  )
  loadLater()
  const refused = await begun
  if (refused) notify.refusal(refused)
}
