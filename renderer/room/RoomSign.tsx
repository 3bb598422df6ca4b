import { useEffect } from 'react'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useRoom } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import './sign.css'

/** That a room is open, seen from every view, with who is here; leads there. */
export function RoomSign() {
  const client = useClient()
  const room = useRoom((state) => state.room)
  const role = useClientState((state) => state.role)
  const file = useClientState((state) => state.file)
  const connected = useClientState((state) => state.connected)
  useEffect(() => {
    // A screen that was reloaded, or came back, learns what is open.
    if (role !== 'owner' || !file || !connected) return
    void client.ask('room', {}).then(
      ({ room, exercise }) => client.room.setState({ room, exercise }),
      () => {},
    )
  }, [client, role, file, connected])
  if (!room || role !== 'owner') return null
  const count = (waits: boolean) => room.guests.filter((one) => (waits ? 'waiting' : 'here') === one.status).length
  const who = [
    t('room.sign.here', { count: count(false) }),
    ...(count(true) ? [t('room.sign.waiting', { count: count(true) })] : []),
  ].join(' · ')
  const words = `${t('room.sign.open')} · ${who}`
  return (
    <button
      type="button"
      className="room-sign"
      aria-label={t('room.sign.goTo', { words })}
      onClick={() => useWorkspace.getState().show('room')}
    >
      <i aria-hidden="true" />
      <span className="room-sign-open">{t('room.sign.open')} ·</span>
      <span>{who}</span>
    </button>
  )
}
