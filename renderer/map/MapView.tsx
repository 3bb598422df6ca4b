import { ReactFlowProvider } from '@xyflow/react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { opening } from '../../shared/map/window.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import { addAfter, addAt, go, openDraft } from './actions.ts'
import { cardElement } from './Card.tsx'
import { Curve } from './Curve.tsx'
import { commandFor } from './commands.ts'
import { EmptyMap } from './EmptyMap.tsx'
import { LaneHeads, StageHeads } from './Heads.tsx'
import { chordOf, writes } from './keys.ts'
import { MapBar } from './MapBar.tsx'
import { MapMenu } from './MapMenu.tsx'
import { MapPane } from './MapPane.tsx'
import { MoveTo } from './MoveTo.tsx'
import { createModel } from './model.ts'
import { cellName } from './names.ts'
import { Ghost, Said } from './Overlays.tsx'
import { usePalette } from './palette.ts'
import { linesOf } from './paste.ts'
import { Shortcuts } from './Shortcuts.tsx'
import { createScreen } from './screen.ts'
import { emptyMap, useMap } from './state.ts'
import { Tray } from './Tray.tsx'
import { type Tools, ToolsContext, useLayout, useTools } from './tools.ts'
import './map.css'
import './card.css'
import './heads.css'
import './tray.css'
import './bar.css'

let shown: Tools | null = null

/** Zooms out (or in) until the whole map is in view. */
export const fitMap = () => shown?.screen.fit(shown.model.layout())

/** Selects a touchpoint and brings it into view, also right after the map has been opened. */
export function focusTouchpoint(id: string): void {
  useWorkspace.getState().select([id])
  if (!shown) return
  go(shown, { kind: 'card', id })
  shown.refocus()
}
/** The map of the journey that this screen looks at. Fills its container. */
export function MapView() {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  const tools = useMemo<Tools>(() => {
    const model = createModel(client)
    const refocus = () => root.current?.focus({ preventScroll: true })
    return { client, model, screen: createScreen(), refocus }
  }, [client])
  useEffect(() => {
    const stop = tools.model.start()
    shown = tools
    tools.screen.opened = () => tools.screen.show(opening(tools.model.layout(), tools.screen.get()))
    return () => {
      shown = null
      stop()
      useMap.setState(emptyMap)
    }
  }, [tools])
  return (
    <ToolsContext value={tools}>
      <ReactFlowProvider>
        <MapRoot rootRef={root} />
      </ReactFlowProvider>
    </ToolsContext>
  )
}

function MapRoot({ rootRef }: { rootRef: React.RefObject<HTMLDivElement | null> }) {
  const tools = useTools()
  const layout = useLayout()
  const palette = usePalette()
  const readOnly = useClientState((state) => state.readOnly)
  const cursor = useMap((state) => state.cursor)
  const [grabbing, setGrabbing] = useState(false)
  useSelectionFromElsewhere(tools)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if ((event.target as Element).closest('input, textarea, select, [role=dialog], [role=menu]')) return
    const onButton = event.target !== event.currentTarget && event.target instanceof HTMLButtonElement
    if (event.key === ' ' && !onButton) {
      event.preventDefault()
      return setGrabbing(true)
    }
    if (onButton && event.key !== '?') return
    const { cursor } = useMap.getState()
    const command = commandFor(chordOf(event.nativeEvent))
    if (command && !(readOnly && command.changes)) {
      event.preventDefault()
      // At once: a field that opens must have the keyboard before the next key.
      return flushSync(() => command.run(tools))
    }
    if (cursor?.kind === 'cell' && !readOnly && writes(event.nativeEvent))
      // The field has the keyboard before the browser writes the letter: so it is the first one in it.
      flushSync(() => openDraft(tools, { stage: cursor.stage, lane: cursor.lane, index: 0 }))
  }
  const onPaste = (event: React.ClipboardEvent) => {
    if ((event.target as Element).closest('input, textarea') || readOnly) return
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (!lines.length) return
    event.preventDefault()
    pasteLines(tools, lines)
  }
  const onContextMenu = (event: React.MouseEvent) => {
    const target = event.target as Element
    if (target.closest('input, textarea')) return
    const card = target.closest<HTMLElement>('[data-touchpoint]')
    const byKeys = useMap.getState().cursor
    const id =
      card?.dataset.touchpoint ?? (target === event.currentTarget && byKeys?.kind === 'card' ? byKeys.id : null)
    if (!id || readOnly) return
    event.preventDefault()
    if (!useWorkspace.getState().selected.includes(id)) go(tools, { kind: 'card', id }, { reveal: false })
    const box = card ? null : document.getElementById(cardElement(id))?.getBoundingClientRect()
    useMap.setState({
      connecting: null,
      menu: { x: box?.left ?? event.clientX, y: box?.bottom ?? event.clientY, of: { touchpoint: id } },
    })
  }
  const active = cursor?.kind === 'card' ? cardElement(cursor.id) : cursor?.kind === 'cell' ? 'map-cell' : undefined
  return (
    <div
      ref={rootRef}
      className={grabbing ? 'map grabbing' : 'map'}
      role="application"
      aria-label={t('map.name')}
      aria-describedby="map-how"
      aria-activedescendant={active}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one stop of the Tab key and handles the keys itself.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key === ' ' && setGrabbing(false)}
      onBlur={() => setGrabbing(false)}
      onPaste={onPaste}
      onContextMenu={onContextMenu}
    >
      <p id="map-how" className="sr">
        {t('map.how')}
      </p>
      <div className="map-main">
        <Tray />
        {layout.columns.length ? (
          <div className="map-sheet">
            <div className="map-corner" />
            <StageHeads />
            <CurveScale />
            <Curve palette={palette} />
            <LaneHeads />
            <MapPane palette={palette} grabbing={grabbing} />
          </div>
        ) : (
          <EmptyMap />
        )}
      </div>
      {layout.columns.length > 0 && <MapBar palette={palette} />}
      <MapMenu />
      <Ghost />
      <Shortcuts />
      <MoveTo />
      <Said />
      <CellSaid />
    </div>
  )
}

function CurveScale() {
  return (
    <div className="map-curve-scale" aria-hidden="true">
      <span>+2</span>
      <span>0</span>
      <span>−2</span>
    </div>
  )
}

/** An empty cell has no text of its own: it is told. */
function CellSaid() {
  const layout = useLayout()
  const cursor = useMap((state) => state.cursor)
  const words =
    cursor?.kind === 'cell'
      ? cellName(layout, cursor.stage, cursor.lane)
      : cursor?.kind === 'tray'
        ? t('map.tray.empty')
        : ''
  return (
    <div className="sr" aria-live="polite">
      {words}
    </div>
  )
}

/** Adds a pasted list after the card under the keyboard, in its empty cell, or to the tray. */
function pasteLines(tools: Tools, lines: readonly string[]): void {
  const { cursor } = useMap.getState()
  const card = cursor?.kind === 'card' ? tools.model.layout().cards.get(cursor.id) : undefined
  if (card) addAfter(tools, 1)
  const slot = useMap.getState().draft ?? (cursor?.kind === 'cell' ? { ...cursor, index: 0 } : null)
  useMap.setState({ draft: null })
  const ids = addAt(tools, slot, lines)
  go(tools, { kind: 'card', id: ids.at(-1)! })
  useWorkspace.getState().select(ids)
}

/** What is selected elsewhere (search, the inspector's arrows) comes under the keyboard here too, and into view. */
function useSelectionFromElsewhere(tools: Tools): void {
  const selected = useWorkspace((state) => state.selected)
  const follow = useCallback(() => {
    const { cursor } = useMap.getState()
    const only = selected.length === 1 ? selected[0]! : null
    if (only && !(cursor?.kind === 'card' && cursor.id === only)) go(tools, { kind: 'card', id: only })
  }, [tools, selected])
  useEffect(() => {
    if (tools.screen.get().width) return follow()
    // The map has just been opened: as soon as it knows its size.
    const stop = tools.screen.subscribe(() => {
      if (!tools.screen.get().width) return
      stop()
      follow()
    })
    return () => void stop()
  }, [tools, follow])
}
