import { t } from '../../shared/text/index.ts'
import { useClientState, useRoom } from '../client/hooks.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ClosedRoom } from './ClosedRoom.tsx'
import { OpenRoom } from './OpenRoom.tsx'
import './room.css'

/** The facilitator's room: opened, kept and closed here; its exercises are run here, and read later. */
export function RoomView() {
  const room = useRoom((state) => state.room)
  const role = useClientState((state) => state.role)
  if (role !== 'owner')
    return (
      <main className="room room-closed">
        <EmptyState title={t('room.title')}>
          <p>{t('room.guest')}</p>
        </EmptyState>
      </main>
    )
  return room ? <OpenRoom room={room} /> : <ClosedRoom />
}
