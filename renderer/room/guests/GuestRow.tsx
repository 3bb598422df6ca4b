import { useState } from 'react'
import { guestRoles } from '../../../shared/room/roles.ts'
import type { Guest } from '../../../shared/room/state.ts'
import { t } from '../../../shared/text/index.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { MicOff, MoreHorizontal } from '../../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../../ui/Menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { useAsk } from '../useAsk.ts'

/** One guest who is in: whether they are here, what they are, and what can be done. */
export function GuestRow({ guest }: { guest: Guest }) {
  const ask = useAsk()
  const [removing, setRemoving] = useState(false)
  const { id, name, role, status, muted, edits } = guest
  const undo = async () => {
    const answer = await ask('undoGuest', { guest: id })
    if (answer) notify.news(t('room.guests.undone', { count: answer.done, name }))
  }
  const items: MenuEntry[] = [
    ...guestRoles.map((one) => ({
      id: one,
      label: t('room.guests.as', { role: t(`room.role.${one}`).toLowerCase() }),
      isChosen: one === role,
      onAction: () => void ask('setRole', { guest: id, role: one }),
    })),
    'separator',
    {
      id: 'mute',
      label: t(muted ? 'room.guests.unmute' : 'room.guests.mute'),
      onAction: () => void ask('mute', { guest: id, muted: !muted }),
    },
    { id: 'undo', label: t('room.guests.undo'), isDisabled: edits === 0, onAction: () => void undo() },
    { id: 'remove', label: t('room.guests.remove'), isDanger: true, onAction: () => setRemoving(true) },
  ]
  return (
    <li className="room-guest" data-status={status}>
      <i className="room-guest-dot" aria-hidden="true" />
      <span className="room-guest-name">{name}</span>
      {muted && (
        <span className="room-guest-muted">
          <MicOff aria-hidden="true" /> {t('room.guests.muted')}
        </span>
      )}
      <span className="room-guest-what">
        {t(`room.role.${role}`)} · {t(status === 'away' ? 'room.guests.away' : 'room.guests.here')}
      </span>
      <MenuButton label={t('room.guests.more', { name })} icon={<MoreHorizontal />} items={items} />
      <ConfirmDialog
        title={t('room.guests.removing', { name })}
        words={t('room.guests.removeWords', { name })}
        action={t('room.guests.remove')}
        isOpen={removing}
        onConfirm={() => void ask('removeGuest', { guest: id })}
        onClose={() => setRemoving(false)}
      />
    </li>
  )
}
