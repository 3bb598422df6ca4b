import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { showCode } from '../../shared/room/code.ts'
import type { Room } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { X } from '../ui/icons.ts'
import { useWall } from '../ui/useWall.ts'
import { Code } from './Join.tsx'
import { useLooking } from './looking.ts'
import './wall.css'
import { Qr } from './Qr.tsx'

/** How to join, on the whole wall: the address and the code are read at 5 metres. */
export function JoinWall({ room }: { room: Room }) {
  const wall = useRef<HTMLDivElement>(null)
  const leave = () => useLooking.setState({ joinWall: false })
  useWall(wall, leave)
  return createPortal(
    <div
      ref={wall}
      className="room-wall"
      role="dialog"
      aria-modal="true"
      aria-label={t('room.join.said', { origin: room.origin, code: room.code ? showCode(room.code) : '' })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it handles the keys itself.
      tabIndex={0}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
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
    </div>,
    document.body,
  )
}
