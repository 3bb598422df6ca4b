import { t } from '../../shared/text/index.ts'
import { cellName } from './names.ts'
import { useMap } from './state.ts'
import { useLayout, useTools } from './tools.ts'

/** The card that follows the mouse while it is dragged. */
export function Ghost() {
  const ids = useMap((state) => state.dragging?.ids)
  if (!ids?.length) return null
  return (
    <div className="map-ghost" aria-hidden="true">
      <GhostCard id={ids.at(-1)!} />
      {ids.length > 1 && <b>{ids.length}</b>}
    </div>
  )
}

function GhostCard({ id }: { id: string }) {
  const { client } = useTools()
  const touchpoint = client.view.get('touchpoint', id)
  return (
    <div className={touchpoint?.momentOfTruth ? 'map-card moment' : 'map-card'}>
      <span className="map-card-title">{touchpoint?.title || t('map.untitled')}</span>
    </div>
  )
}

/** What a screen reader is told: what happened, and where the keyboard is when that has no text of its own. */
export function Said() {
  const { words, n } = useMap((state) => state.said)
  const layout = useLayout()
  const cursor = useMap((state) => state.cursor)
  const cell = cursor?.kind === 'cell' ? cellName(layout, cursor.stage, cursor.lane) : ''
  return (
    <>
      <div className="sr" aria-live="polite">
        {/* The same words said twice are another text. */}
        {words}
        {n % 2 ? '\u00a0' : ''}
      </div>
      <div className="sr" aria-live="polite">
        {cursor?.kind === 'tray' ? t('map.tray.empty') : cell}
      </div>
    </>
  )
}
