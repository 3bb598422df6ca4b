import { measures } from '../../shared/map/measures.ts'
import { t } from '../../shared/text/index.ts'
import { openDraft } from './actions.ts'
import { useMap } from './state.ts'
import { useLayout, useTools } from './tools.ts'

/** Where a click begins a new touchpoint: the empty cell, or the strip under a cell's last card. */
export function AddHere({ over }: { over: { stage: string; lane: string | null } | null }) {
  const tools = useTools()
  const layout = useLayout()
  const cursor = useMap((state) => state.cursor)
  const busy = useMap((state) => state.draft !== null || state.dragging !== null || state.connecting !== null)
  const cell = cursor?.kind === 'cell' ? cursor : null
  if (busy) return null
  return (
    <>
      {[cell, over].map((place, i) => {
        if (!place || (i === 1 && cell && cell.stage === place.stage && cell.lane === place.lane)) return null
        const column = layout.columns.find(({ stage }) => stage.id === place.stage)
        const row = layout.rows.find(({ lane }) => (lane?.id ?? null) === place.lane)
        if (!column || !row) return null
        const cards = layout.cells[column.index]![row.index]!
        const last = cards.at(-1)
        const style = {
          left: column.x + measures.gutter,
          top: last ? last.y + last.height + 2 : row.y + measures.rowTop,
          width: measures.card.width,
          height: last ? 20 : row.height - measures.rowTop - measures.rowBottom,
          maxHeight: 79,
        }
        return (
          <button
            key={i === 0 ? 'cursor' : 'over'}
            id={i === 0 ? 'map-cell' : undefined}
            type="button"
            tabIndex={-1}
            className={`map-add nopan ${last ? 'strip' : ''} ${i === 0 ? 'cursor' : ''}`}
            style={style}
            aria-label={t('map.addTouchpoint')}
            onClick={() => openDraft(tools, { stage: place.stage, lane: place.lane, index: cards.length })}
          >
            +
          </button>
        )
      })}
    </>
  )
}

/** Where dragged cards would land. */
export function InsertionLine() {
  const line = useMap(({ dragging }) =>
    dragging?.landing && !('tray' in dragging.landing) ? dragging.landing.line : null,
  )
  if (!line) return null
  const { x, y, width, height } = line
  return (
    <div className={height > 3 ? 'map-insertion cell' : 'map-insertion'} style={{ left: x, top: y, width, height }} />
  )
}

/**
 * Over all cards while one is dragged: the browser looks for what is under the mouse at every move, and finds this at once
 * instead of looking through the cards. It is within the flow, so that the wheel still moves the map.
 */
export function DragShield() {
  const dragging = useMap((state) => state.dragging !== null)
  const { width, height } = useLayout()
  // As far as the screen can show beyond the map, too.
  const beyond = 5_000
  return dragging ? (
    <div
      className="map-shield"
      style={{ left: -beyond, top: -beyond, width: width + 2 * beyond, height: height + 2 * beyond }}
    />
  ) : null
}

export function Band() {
  const band = useMap((state) => state.band)
  if (!band) return null
  return <div className="map-band" style={{ left: band.x, top: band.y, width: band.width, height: band.height }} />
}

/** How capturing goes on, at the foot of the map while somebody types. */
export function TypingHint() {
  const typing = useMap((state) => state.draft !== null)
  return typing ? <p className="map-hint">{t('map.draftHint')}</p> : null
}
