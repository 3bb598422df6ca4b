import { showCode } from '../../shared/room/code.ts'
import type { Room } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { Qr } from './Qr.tsx'

/** How to join, beside the guests. */
export function Join({ room }: { room: Room }) {
  return (
    <section className="room-join" aria-label={t('room.join.title')}>
      <Qr text={room.link} />
      <div>
        <p className="tl-label">{t('room.join.how')}</p>
        <p className="room-origin">{room.origin}</p>
        <Code code={room.code} />
      </div>
    </section>
  )
}

/** The code, which a screen reader spells. */
export function Code({ code }: { code: string | null }) {
  if (!code) return <p className="room-nocode">{t('room.join.noCode')}</p>
  return (
    <p className="room-code">
      <span aria-hidden="true">{showCode(code)}</span>
      <span className="sr">{t('room.join.spelled', { code: showCode(code), letters: [...code].join(' ') })}</span>
    </p>
  )
}
