import type { ReactNode } from 'react'
import { type Listed, moveInList, removeRecord, siblingsOf } from '../../shared/edits/lists.ts'
import { type Key, t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from '../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { notify } from '../ui/notices.tsx'

type Props = { type: Listed; id: string; name: string; more?: MenuEntry[]; children: ReactNode }

/** One of a list at a touchpoint: it can be moved (Alt+arrows too) and removed, which undo takes back. */
export function Item({ type, id, name, more = [], children }: Props) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const what = t(`records.type.${type}` as Key)
  const move = (by: number) => {
    const record = client.view.get(type, id)
    if (!record) return
    const at = (siblingsOf(client.view, type, record) as { id: string }[]).findIndex((one) => one.id === id)
    if (at + by >= 0) client.commit(moveInList(client.view, type, id, at + by))
  }
  const remove = () => {
    client.commit(removeRecord(client.view, type, id))
    notify.news(t('inspector.removed', { what }), { label: t('inspector.undo'), run: () => client.undo() })
  }
  return (
    <li
      className="inspector-item"
      onKeyDown={(event) => {
        if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        event.stopPropagation()
        move(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      {children}
      {!readOnly && (
        <div className="inspector-item-menu">
          <MenuButton
            label={t('inspector.itemMenu', { what, name: name.slice(0, 40) })}
            icon={<MoreHorizontal />}
            items={[
              ...more,
              { id: 'up', label: t('inspector.up'), icon: <ArrowUp />, shortcut: 'Alt+↑', onAction: () => move(-1) },
              {
                id: 'down',
                label: t('inspector.down'),
                icon: <ArrowDown />,
                shortcut: 'Alt+↓',
                onAction: () => move(1),
              },
              'separator',
              { id: 'remove', label: t('inspector.remove'), icon: <Trash2 />, isDanger: true, onAction: remove },
            ]}
          />
        </div>
      )}
    </li>
  )
}
