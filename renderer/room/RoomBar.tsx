import { useState } from 'react'
import type { Room } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { QrCode, Users } from '../ui/icons.ts'
import { notify } from '../ui/notices.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useLooking } from './looking.ts'
import { useAsk } from './useAsk.ts'
import { useNow } from './useNow.ts'

/** What holds for the whole room: how to join, who is let in, how long, and the end. */
export function RoomBar({ room, running }: { room: Room; running: boolean }) {
  const ask = useAsk()
  const { guests } = useLooking()
  const [closing, setClosing] = useState(false)
  const renew = async () => (await ask('renewCode', {})) && notify.news(t('room.renewed'))
  return (
    <div className="room-bar">
      <h2>{t('room.title')}</h2>
      <Button icon={<QrCode />} onPress={() => useLooking.setState({ joinWall: true })}>
        {t('room.join.wall')}
      </Button>
      <Button icon={<Users />} onPress={() => useLooking.setState({ guests: !guests })}>
        {t(guests ? 'room.guests.hide' : 'room.guests.show')}
      </Button>
      <Switch isSelected={room.options.admit} onChange={(admit) => void ask('setAdmitting', { admit })}>
        {t('room.admitting')}
      </Switch>
      <span className="room-left">
        <Left until={room.closesAt} />
      </span>
      <Button onPress={() => void renew()}>{t('room.renew')}</Button>
      <Button variant="danger" onPress={() => setClosing(true)}>
        {t('room.close')}
      </Button>
      <ConfirmDialog
        title={t('room.closing.title')}
        words={t(running ? 'room.closing.running' : 'room.closing.words')}
        action={t('room.close')}
        isOpen={closing}
        onConfirm={() => void ask('closeRoom', {})}
        onClose={() => setClosing(false)}
      />
    </div>
  )
}

function Left({ until }: { until: string }) {
  const minutes = Math.max(0, Math.ceil((Date.parse(until) - useNow(20_000)) / 60_000))
  if (minutes < 60) return t('room.left', { count: minutes })
  return t('room.leftHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
