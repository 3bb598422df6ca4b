import { useState } from 'react'
import { setField } from '../../../shared/edits/fields.ts'
import { moveInList, removeRecord } from '../../../shared/edits/lists.ts'
import type { Stop } from '../../../shared/records/stop.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { ArrowDown, ArrowUp, GripVertical, MoreHorizontal, Trash2 } from '../../ui/icons.ts'
import { MenuButton } from '../../ui/Menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { LineField } from '../../ui/TextField.tsx'

/** The stops in their order: moved by dragging, by Alt and the arrows, or from their menu. */
export function StopList({ stops, readOnly }: { stops: readonly Stop[]; readOnly: boolean }) {
  const client = useClient()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const drop = () => {
    const from = stops.findIndex(({ id }) => id === dragged)
    if (dragged && over !== null && from >= 0) client.commit(moveInList(client.view, 'stop', dragged, over))
    setDragged(null)
    setOver(null)
  }
  return (
    <ol className="walk-stops">
      {stops.map((stop, i) => (
        <li
          key={stop.id}
          data-stop={stop.id}
          data-dragged={stop.id === dragged || undefined}
          data-over={(dragged !== null && i === over && stop.id !== dragged) || undefined}
          onDragOver={(event) => {
            if (!dragged) return
            event.preventDefault()
            setOver(i)
          }}
          onDrop={(event) => {
            event.preventDefault()
            drop()
          }}
          onKeyDown={(event) => {
            if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            const to = i + (event.key === 'ArrowUp' ? -1 : 1)
            if (to >= 0 && to < stops.length) client.commit(moveInList(client.view, 'stop', stop.id, to))
          }}
        >
          {!readOnly && (
            // biome-ignore lint/a11y/noStaticElementInteractions: the menu beside it and Alt with the arrows do the same
            <span
              className="walk-grip"
              draggable
              title={t('walk.prepare.drag', { n: i + 1 })}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', stop.title)
                event.dataTransfer.effectAllowed = 'move'
                setDragged(stop.id)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
            >
              <GripVertical aria-hidden="true" />
            </span>
          )}
          <Row stop={stop} n={i + 1} last={stops.length} readOnly={readOnly} />
        </li>
      ))}
    </ol>
  )
}

type RowProps = { stop: Stop; n: number; last: number; readOnly: boolean }

function Row({ stop, n, last, readOnly }: RowProps) {
  const client = useClient()
  const { id } = stop
  const move = (to: number) => client.commit(moveInList(client.view, 'stop', id, to))
  const remove = () => {
    client.commit(removeRecord(client.view, 'stop', id))
    const words = t('walk.prepare.removed', { title: stop.title || t('walk.unnamed') })
    notify.news(words, { label: t('inspector.undo'), run: () => client.undo() })
  }
  return (
    <>
      <span className="walk-n num">{n}</span>
      <LineField
        className="walk-stop-title"
        label={t('walk.prepare.stopTitle', { n })}
        hideLabel
        value={stop.title}
        placeholder={t('walk.unnamed')}
        isDisabled={readOnly}
        onCommit={(title) => client.commit(setField(client.view, 'stop', id, 'title', title))}
      />
      <LineField
        className="walk-stop-place"
        label={t('walk.prepare.stopPlace', { n })}
        hideLabel
        value={stop.place}
        placeholder={t('walk.prepare.placeHint')}
        isDisabled={readOnly}
        onCommit={(place) => client.commit(setField(client.view, 'stop', id, 'place', place))}
      />
      {stop.found && <span className="walk-found">{t('walk.prepare.found')}</span>}
      {!readOnly && (
        <MenuButton
          label={t('walk.prepare.actions', { title: stop.title || t('walk.unnamed') })}
          icon={<MoreHorizontal />}
          items={[
            {
              ...{ id: 'up', label: t('walk.prepare.up'), icon: <ArrowUp />, shortcut: 'Alt+↑' },
              isDisabled: n === 1,
              onAction: () => move(n - 2),
            },
            {
              ...{ id: 'down', label: t('walk.prepare.down'), icon: <ArrowDown />, shortcut: 'Alt+↓' },
              isDisabled: n === last,
              onAction: () => move(n),
            },
            'separator',
            { id: 'remove', label: t('walk.prepare.remove'), icon: <Trash2 />, isDanger: true, onAction: remove },
          ]}
        />
      )}
    </>
  )
}
