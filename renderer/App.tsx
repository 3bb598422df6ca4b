import { useEffect } from 'react'
import { t } from '../shared/text/index.ts'
import { useClient, useClientState } from './client/hooks.ts'
import { later } from './ui/later.tsx'
import { NoticeRegion, notify } from './ui/notices.tsx'
import { Workspace } from './workspace/Workspace.tsx'

const Home = later(async () => (await import('./home/Home.tsx')).Home)

/** Home until a file is open, then its workspace; refusals and news above both. */
export function App() {
  const client = useClient()
  const file = useClientState((state) => state.file)
  const name = useClientState((state) => state.name)
  useEffect(() => client.onRefused((refusal) => notify.refusal(refusal)), [client])
  useEffect(() => {
    document.title = file ? `${name} · ${t('shell.product')}` : t('shell.product')
  }, [file, name])
  return (
    <>
      {file ? <Workspace key={file} /> : <Home />}
      <NoticeRegion />
    </>
  )
}
