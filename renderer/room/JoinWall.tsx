import { showCode } from '../../shared/room/code.ts'
import type { Room } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { X } from '../ui/icons.ts'
import { Wall } from '../ui/Wall.tsx'
import { Code } from './Join.tsx'
import { useLooking } from './looking.ts'
import './wall.css'
import { Qr } from './Qr.tsx'

/** How to join, on the whole wall: the address and the code are read at 5 metres. */
export function JoinWall({ room }: { room: Room }) {
  const leave = () => useLooking.setState({ joinWall: false })
  return (
    <Wall
      className="room-wall"
      label={t('room.join.said', { origin: room.origin, code: room.code ? showCode(room.code) : '' })}
      onLeave={leave}
    >
      <Qr text={room.link} />
      <div className="room-wall-words">
        <h1>{t('room.join.how')}</h1>
        <p className="room-wall-label">{t('room.join.address')}</p>
        <p className="room-origin">{room.origin}</p>
        <p className="room-wall-label">{t('room.join.code')}</p>
        <Code code={room.code} />
      </div>
      <div className="room-wall-close">
        <IconButton label={t('ui.close')} icon={<X />} onPress={leave} />
      </div>
    </Wall>
  )
}
