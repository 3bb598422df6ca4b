import { t } from '../../shared/text/index.ts'
import { useMap } from './state.ts'
import { useTools } from './tools.ts'

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

/** What a screen reader is told. */
export function Said() {
  const { words, n } = useMap((state) => state.said)
  return (
    <div className="sr" aria-live="polite">
      {/* The same words said twice are another text. */}
      {words}
      {n % 2 ? '\u00a0' : ''}
    </div>
  )
}
