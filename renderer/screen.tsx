import { createRoot } from 'react-dom/client'
import type { Refusal } from '../shared/errors.ts'
import { App } from './App.tsx'
import type { Client } from './client/client.ts'
import { ClientContext } from './client/hooks.ts'
import { loadLater } from './ui/later.tsx'
import { notify } from './ui/notices.tsx'
import './ui/base.css'

/** How long the page stays empty for a file that is on its way, in milliseconds; then Home is shown. */
const patience = 1_000

/** Draws the client: the file with which it begins or, where there is none or it is refused (`begun`), Home. */
export async function show(client: Client, begun: Promise<Refusal | null>): Promise<void> {
  const waited = new Promise<null>((done) => setTimeout(done, patience, null))
  await Promise.race([begun, waited])
  createRoot(document.getElementById('root')!).render(
    <ClientContext value={client}>
      <App />
    </ClientContext>,
  )
  loadLater()
  const refused = await begun
  if (refused) notify.refusal(refused)
}
