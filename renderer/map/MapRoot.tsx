import { type RefObject, useCallback, useEffect, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { useWorkspace } from '../workspace/state.ts'
import { go } from './actions.ts'
import { cardElement } from './Card.tsx'
import { Curve, CurveScale } from './Curve.tsx'
import { EmptyMap } from './EmptyMap.tsx'
import { LaneHeads, StageHeads } from './Heads.tsx'
import { contextMenu, keyDown, paste } from './input.ts'
import { MapBar } from './MapBar.tsx'
import { MapMenu } from './MapMenu.tsx'
import { MapPane } from './MapPane.tsx'
import { MoveTo } from './MoveTo.tsx'
import { Ghost, Said } from './Overlays.tsx'
import { usePalette } from './palette.ts'
import { Shortcuts } from './Shortcuts.tsx'
import { useMap } from './state.ts'
import { Tray } from './Tray.tsx'
import { type Tools, useLayout, useTools } from './tools.ts'
import { ViewName } from './ViewName.tsx'
import './map.css'
import './card.css'
import './heads.css'
import './tray.css'
import './bar.css'
import './looks.css'

/** Tray, heads, curve, cards and bar: one stop of the Tab key, which points at the card or cell under the keyboard. */
export function MapRoot({ root }: { root: RefObject<HTMLDivElement | null> }) {
  const tools = useTools()
  const layout = useLayout()
  const palette = usePalette()
  const cursor = useMap((state) => state.cursor)
  const [grabbing, setGrabbing] = useState(false)
  useSelectionFromElsewhere(tools)
  const active = cursor?.kind === 'card' ? cardElement(cursor.id) : cursor?.kind === 'cell' ? 'map-cell' : undefined
  return (
    <div
      ref={root}
      className={grabbing ? 'map grabbing' : 'map'}
      role="application"
      aria-label={t('map.name')}
      aria-describedby="map-how"
      aria-activedescendant={active}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one stop of the Tab key and handles the keys itself.
      tabIndex={0}
      onKeyDown={(event) => keyDown(tools, event, setGrabbing)}
      onKeyUp={(event) => event.key === ' ' && setGrabbing(false)}
      onBlur={() => setGrabbing(false)}
      onPaste={(event) => paste(tools, event)}
      onContextMenu={(event) => contextMenu(tools, event)}
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
      <ViewName />
      <Said />
    </div>
  )
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
    if (tools.screen.get().width) {
      follow()
      return
    }
    // The map has just been opened: as soon as it knows its size.
    const stop = tools.screen.subscribe(() => {
      if (!tools.screen.get().width) return
      stop()
      follow()
    })
    return stop
  }, [tools, follow])
}
