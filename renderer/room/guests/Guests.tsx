import { useEffect, useRef, useState } from 'react'
import type { Room } from '../../../shared/room/state.ts'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useAsk } from '../useAsk.ts'
import { GuestRow } from './GuestRow.tsx'

/** Who waits and who is in. */
export function Guests({ room }: { room: Room }) {
  const ask = useAsk()
  const waiting = room.guests.filter((one) => one.status === 'waiting')
  const inside = room.guests.filter((one) => one.status !== 'waiting')
  return (
    <section className="room-guests" aria-label={t('room.guests.title')}>
      <Comings guests={room.guests} />
      {waiting.length > 0 && (
        <section className="room-waiting" aria-label={t('room.guests.waiting')}>
          <div className="room-guests-head">
            <h3>
              {t('room.guests.waiting')} <span className="num">{waiting.length}</span>
            </h3>
            {waiting.length > 1 && (
              <Button variant="primary" onPress={() => void ask('admitAll', {})}>
                {t('room.guests.admitAll')}
              </Button>
            )}
          </div>
          <ul>
            {waiting.map(({ id, name, role }) => (
              <li key={id} className="room-guest">
                <span className="room-guest-name">{name}</span>
                <AskButton
                  label={t('room.guests.admitOne', { name })}
                  onPress={() => ask('admit', { guest: id, role })}
                >
                  {t('room.guests.admit')}
                </AskButton>
                <AskButton
                  label={t('room.guests.refuseOne', { name })}
                  onPress={() => ask('removeGuest', { guest: id })}
                >
                  {t('room.guests.refuse')}
                </AskButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="room-guests-head">
        <h3>
          {t('room.guests.title')} <span className="num">{inside.length}</span>
        </h3>
      </div>
      {inside.length === 0 && <p className="tl-description">{t('room.guests.none')}</p>}
      <ul>
        {inside.map((guest) => (
          <GuestRow key={guest.id} guest={guest} />
        ))}
      </ul>
    </section>
  )
}

/** A button whose name says for whom it is. */
function AskButton({ label, onPress, children }: { label: string; onPress(): unknown; children: string }) {
  return (
    <button type="button" className="tl-button" aria-label={label} onClick={() => void onPress()}>
      {children}
    </button>
  )
}

/** Says who comes and goes, for those who do not see it. */
function Comings({ guests }: { guests: Room['guests'] }) {
  const before = useRef<ReadonlyMap<string, string> | null>(null)
  const [said, say] = useState('')
  useEffect(() => {
    const now = new Map(guests.map((one) => [one.id, one.status]))
    if (before.current) {
      const news = guests.filter((one) => before.current!.get(one.id) !== one.status)
      const words = { waiting: 'room.guests.saidWaiting', here: 'room.guests.saidHere', away: 'room.guests.saidAway' }
      if (news.length)
        say(news.map(({ name, status }) => t(words[status] as 'room.guests.saidHere', { name })).join(' '))
    }
    before.current = now
  }, [guests])
  return (
    <p className="sr" aria-live="polite">
      {said}
    </p>
  )
}
