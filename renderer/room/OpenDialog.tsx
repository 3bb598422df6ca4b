import type { RoomOptions } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useAsk } from './useAsk.ts'

type Props = { options: RoomOptions; names: readonly string[]; onClose(): void }

/** Opening is a deliberate act: all that follows from it is listed. */
export function OpenDialog({ options, names, onClose }: Props) {
  const ask = useAsk()
  const client = useClient()
  const open = async () => {
    onClose()
    const room = await ask('openRoom', options)
    if (room) client.room.setState({ room })
  }
  return (
    <Dialog title={t('room.opening.title')} isOpen onClose={onClose}>
      <ul className="room-consequences">
        <li>{t('room.opening.what', { address: options.address })}</li>
        <li>{t('room.opening.journeys', { count: names.length, names: names.map((one) => `“${one}”`).join(', ') })}</li>
        <li>{t(options.admit ? 'room.opening.admit' : 'room.opening.noAdmit')}</li>
        <li>{t('room.opening.role', { role: t(`room.role.${options.role}`) })}</li>
        <li>{t('room.opening.network')}</li>
        <li>{t('room.opening.ends')}</li>
      </ul>
      <div className="tl-dialog-actions">
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" autoFocus onPress={() => void open()}>
          {t('room.opening.open')}
        </Button>
      </div>
    </Dialog>
  )
}
