import { type MouseEvent, type PointerEvent, useState } from 'react'
import { cardAt } from '../../shared/map/layout.ts'
import { cellAt, placeAt } from '../../shared/map/place.ts'
import { useWorkspace } from '../workspace/state.ts'
import { finishConnecting, go, openDraft, toggleSelected } from './actions.ts'
import { ConnectionBar } from './ConnectionBar.tsx'
import { Draft } from './Draft.tsx'
import { dragCards, toMap } from './drag.ts'
import { Flow } from './Flow.tsx'
import { AddHere, Band, DragShield, InsertionLine, TypingHint } from './InMap.tsx'
import { Legend } from './Legend.tsx'
import { MapCanvas } from './MapCanvas.tsx'
import type { Palette } from './palette.ts'
import { bandSelect, pullConnection } from './pull.ts'
import { overviewBelow } from './screen.ts'
import { useMap } from './state.ts'
import { useTools } from './tools.ts'

const touchpointOf = (target: EventTarget) =>
  (target as Element).closest<HTMLElement>('[data-touchpoint]')?.dataset.touchpoint ?? null
const pane = (event: { currentTarget: Element }) => event.currentTarget.getBoundingClientRect()
const none: ReadonlySet<string> = new Set()

/** The map's surface: the flow of cards, the canvas over it, and what the mouse means on them. */
export function MapPane({ palette, grabbing }: { palette: Palette; grabbing: boolean }) {
  const tools = useTools()
  const { model, screen } = tools
  const [hovered, setHovered] = useState<string | null>(null)
  const [over, setOver] = useState<{ stage: string; lane: string | null } | null>(null)

  const at = (event: { clientX: number; clientY: number; currentTarget: Element }) =>
    toMap(tools, { x: event.clientX, y: event.clientY }, pane(event))
  /** The card meant: the mounted one, or in the overview the drawn one. */
  const meant = (event: MouseEvent) =>
    touchpointOf(event.target) ??
    (screen.get().zoom < overviewBelow ? (cardAt(model.layout(), at(event))?.id ?? null) : null)
  const arrowAt = (event: MouseEvent) => model.routes().at(at(event), 7 / screen.get().zoom)

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || grabbing || inField(event.target)) return
    const port = (event.target as HTMLElement).dataset.port
    const id = touchpointOf(event.target)
    if (port) pullConnection(event.nativeEvent, tools, port, pane(event))
    else if (id && !event.shiftKey && !event.ctrlKey && !event.metaKey) dragCards(event.nativeEvent, tools, id)
    else if (event.shiftKey && !id) bandSelect(event.nativeEvent, tools, pane(event))
  }
  const onClick = (event: MouseEvent) => {
    if (inField(event.target)) return
    const id = meant(event)
    const { connecting } = useMap.getState()
    if (id && connecting?.by === 'keys') return finishConnecting(tools, id)
    if (id && (event.shiftKey || event.ctrlKey || event.metaKey)) return toggleSelected(tools, id)
    if (id) return go(tools, { kind: 'card', id }, { reveal: screen.get().zoom >= overviewBelow })
    if (event.shiftKey) return
    const arrow = arrowAt(event)
    const cell = cellAt(model.layout(), at(event))
    go(tools, !arrow && cell && isEmpty(cell) ? { kind: 'cell', ...namesOf(cell) } : null, { reveal: false })
    useMap.setState({ connection: arrow?.connection.id ?? null, connecting: null })
  }
  const isEmpty = ({ column, row }: Cell) => !model.layout().cells[column.index]![row.index]!.length
  const onDoubleClick = (event: MouseEvent) => {
    if (inField(event.target)) return
    const id = meant(event)
    if (id && screen.get().zoom < overviewBelow) return screen.reveal(model.layout().cards.get(id)!)
    if (id) return useWorkspace.getState().rename(id)
    const place = placeAt(model.layout(), at(event), none)
    if (place) openDraft(tools, { stage: place.stage, lane: place.lane, index: place.index })
  }
  const onMouseMove = (event: MouseEvent) => {
    if (event.buttons || useMap.getState().dragging) return
    const id = touchpointOf(event.target)
    setHovered(id ? null : (arrowAt(event)?.connection.id ?? null))
    const cell = cellAt(model.layout(), at(event))
    const next = cell && screen.get().zoom >= overviewBelow ? namesOf(cell) : null
    setOver((now) => (now?.stage === next?.stage && now?.lane === next?.lane ? now : next))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the map around it has the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: every one of these is a command of the keyboard too.
    <div
      className={hovered ? 'map-pane on-arrow' : 'map-pane'}
      onPointerDown={onPointerDown}
      onMouseDownCapture={(event) => {
        // Shift draws the rubber band: the flow must not pan.
        if (event.shiftKey && !touchpointOf(event.target)) event.stopPropagation()
      }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onMouseMove={onMouseMove}
      onMouseLeave={() => setOver(null)}
    >
      <Flow grabbing={grabbing}>
        <AddHere over={over} />
        <InsertionLine />
        <Band />
        <Draft />
        <DragShield />
      </Flow>
      <MapCanvas palette={palette} hovered={hovered} />
      <ConnectionBar />
      <TypingHint />
      <Legend />
    </div>
  )
}

type Cell = NonNullable<ReturnType<typeof cellAt>>
const namesOf = ({ column, row }: Cell) => ({ stage: column.stage.id, lane: row.lane?.id ?? null })
const inField = (target: EventTarget) =>
  (target as Element).closest('textarea, input, button, .map-bar-floating') !== null
