import { useState } from 'react'
import { linesOf } from '../../shared/paste/lines.ts'
import { t } from '../../shared/text/index.ts'
import { ChevronDown, Inbox } from '../ui/icons.ts'
import { useWorkspace } from '../workspace/state.ts'
import { addAt, go, toggleSelected } from './actions.ts'
import { Card } from './Card.tsx'
import { dragCards } from './drag.ts'
import { oneLine } from './RenameField.tsx'
import { useMap } from './state.ts'
import { useLayout, useTools } from './tools.ts'

/** Beside the map: touchpoints that have no place yet. Open where there are any, unless somebody said otherwise. */
export function Tray() {
  const { tray, columns } = useLayout()
  const chosen = useMap((state) => state.trayOpen)
  const landing = useMap(({ dragging }) =>
    dragging?.landing && 'tray' in dragging.landing ? dragging.landing.tray : null,
  )
  const dragging = useMap((state) => state.dragging !== null)
  const cursor = useMap((state) => state.cursor?.kind === 'tray')
  const open = chosen ?? (tray.length > 0 || !columns.length)
  const toggle = () => useMap.setState({ trayOpen: !open })
  if (!open)
    return (
      <div className={`map-tray closed ${dragging ? 'inviting' : ''} ${landing === null ? '' : 'landing'}`}>
        <button type="button" className="map-tray-toggle" aria-expanded={false} onClick={toggle}>
          <Inbox aria-hidden="true" />
          <span className="map-tray-turned">
            {t('map.tray.name')} <b>{tray.length || ''}</b>
          </span>
        </button>
      </div>
    )
  return (
    <div className={`map-tray ${dragging ? 'inviting' : ''} ${landing === null ? '' : 'landing'}`}>
      <div className="map-tray-head">
        <h2>{t('map.tray.name')}</h2>
        <span className="map-head-count">{tray.length || ''}</span>
        <button
          type="button"
          className="map-tray-toggle"
          aria-expanded
          onClick={toggle}
          aria-label={t('map.tray.close')}
        >
          <ChevronDown aria-hidden="true" />
        </button>
      </div>
      <QuickAdd />
      <TrayCards tray={tray} landing={landing} />
      {!tray.length && <p className={cursor ? 'map-tray-empty cursor' : 'map-tray-empty'}>{t('map.tray.empty')}</p>}
    </div>
  )
}

function TrayCards({ tray, landing }: { tray: readonly string[]; landing: number | null }) {
  const tools = useTools()
  const moving = useMap((state) => state.dragging?.ids)
  // The line stands before the card at `landing`, counted without those that move.
  const still = tray.filter((id) => !moving?.includes(id))
  const before = landing === null ? null : (still[landing] ?? 'end')
  return (
    <div className="map-tray-cards">
      {tray.map((id) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: every one of these is a command of the keyboard too.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the map around it has the keyboard.
        <div
          key={id}
          className={before === id ? 'map-tray-place before' : 'map-tray-place'}
          onPointerDown={(event) => {
            const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey
            if (event.button === 0 && plain && useWorkspace.getState().renaming !== id)
              dragCards(event.nativeEvent, tools, id)
          }}
          onClick={(event) => {
            if (useWorkspace.getState().renaming === id) return
            if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(tools, id)
            else go(tools, { kind: 'card', id })
          }}
          onDoubleClick={() => useWorkspace.getState().rename(id)}
        >
          <Card id={id} className="in-tray" />
        </div>
      ))}
      {before === 'end' && <i className="map-tray-line" />}
    </div>
  )
}

/** Collects touchpoints without a place: Enter adds one, a pasted list adds all of its lines in one step. */
function QuickAdd() {
  const tools = useTools()
  const [text, setText] = useState('')
  return (
    <input
      id="map-tray-add"
      className="map-tray-field"
      aria-label={t('map.tray.field')}
      placeholder={t('map.tray.field')}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') return tools.refocus()
        const title = oneLine(event.currentTarget.value)
        if (event.key !== 'Enter' || !title) return
        event.preventDefault()
        addAt(tools, null, [title])
        setText('')
      }}
      onPaste={(event) => {
        const lines = linesOf(event.clipboardData.getData('text/plain'))
        if (lines.length < 2) return
        event.preventDefault()
        const { value, selectionStart, selectionEnd } = event.currentTarget
        const whole = `${value.slice(0, selectionStart ?? 0)}${lines.join('\n')}${value.slice(selectionEnd ?? value.length)}`
        addAt(tools, null, linesOf(whole))
        setText('')
      }}
    />
  )
}
