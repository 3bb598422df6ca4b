import { useEffect } from 'react'
import { t } from '../shared/text/index.ts'
import { useClient, useClientState } from './client/hooks.ts'
import { GuestEnded, GuestGate } from './together/GuestGate.tsx'
import { isGuestPage, useEnded } from './together/guest.ts'
import { later } from './ui/later.tsx'
import { NoticeRegion, notify } from './ui/notices.tsx'
import { Workspace } from './workspace/Workspace.tsx'

const Home = later(async () => (await import('./home/Home.tsx')).Home)
/** What is shown until a file is open: a guest has no Home. */
const Start = isGuestPage() ? GuestGate : Home

/**
 * Home until a file is open or on its way, then its workspace; refusals and news above both. Nothing that changes with an
 * edit is read here: all of the workspace would be rendered with it.
 */
export function App() {
  const client = useClient()
  const file = useClientState((state) => state.file)
  // A guest's screen is another one than the owner's: whose it is comes with the file.
  const shown = useClientState((state) => state.file ?? (isGuestPage() ? null : state.coming))
  const name = useClientState((state) => state.name)
  const ended = useEnded((state) => state.why)
  useEffect(() => client.onRefused((refusal) => notify.refusal(refusal)), [client])
  useEffect(() => {
    document.title = file ? `${name} · ${t('shell.product')}` : t('shell.product')
  }, [file, name])
  return (
    <>
      {ended ? <GuestEnded why={ended} /> : shown ? <Workspace key={shown} /> : <Start />}
      <NoticeRegion />
    </>
  )
}
