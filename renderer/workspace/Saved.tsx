import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Check, CloudOff, Lock } from '../ui/icons.ts'

/** Whether the words of this screen are in the file: said all the time, in words. */
export function Saved() {
  const connected = useClientState((state) => state.connected)
  const unsaved = useClientState((state) => state.unsaved)
  const readOnly = useClientState((state) => state.readOnly)
  const role = useClientState((state) => state.role)
  if (!connected && role !== 'owner')
    return <Line icon={<CloudOff />} words={t('shell.offline', { count: unsaved })} broken />
  if (readOnly) return <Line icon={<Lock />} words={t(role === 'viewer' ? 'together.viewerSaved' : 'shell.readOnly')} />
  if (!connected) return <Line icon={<CloudOff />} words={t('shell.offline', { count: unsaved })} broken />
  return <Line icon={<Check />} words={t(unsaved ? 'shell.saving' : 'shell.saved')} />
}

function Line({ icon, words, broken }: { icon: React.ReactNode; words: string; broken?: boolean }) {
  return (
    <span className={broken ? 'saved saved-broken' : 'saved'} role="status">
      {icon}
      {words}
    </span>
  )
}
