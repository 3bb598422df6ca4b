import { disconnect, setConnection } from '../../shared/edits/connections.ts'
import { middleOf } from '../../shared/map/route.ts'
import { connectionKinds } from '../../shared/records/connection.ts'
import { t } from '../../shared/text/index.ts'
import { useRecord } from '../client/hooks.ts'
import { Trash2 } from '../ui/icons.ts'
import { connectionName, titleOf } from './names.ts'
import { useMap } from './state.ts'
import { useLayout, useSight, useTools } from './tools.ts'

/** What can be done with the selected arrow, beside it; and, while one is drawn by the keyboard, how that goes on. */
export function ConnectionBar() {
  const connection = useMap((state) => state.connection)
  const connecting = useMap((state) => state.connecting)
  if (connecting?.by === 'keys') return <Connecting from={connecting.from} kind={connecting.kind} />
  return connection ? <Selected id={connection} /> : null
}

function Selected({ id }: { id: string }) {
  const { client, model, refocus } = useTools()
  const connection = useRecord('connection', id)
  useLayout()
  const sight = useSight((now) => now)
  const route = model.routes().of(id)
  if (!connection || !route) return null
  const { x, y } = middleOf(route.points)
  const left = Math.max(150, Math.min(sight.width - 150, x * sight.zoom + sight.x))
  const top = Math.max(8, Math.min(sight.height - 48, y * sight.zoom + sight.y + 14))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields.
    <div
      className="map-bar-floating"
      role="group"
      aria-label={connectionName(client.view, connection)}
      style={{ left, top }}
    >
      {connectionKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={connection.kind === kind}
          onClick={() => client.commit(setConnection(client.view, id, { kind }))}
        >
          {t(`records.connectionKind.${kind}`)}
        </button>
      ))}
      <button
        type="button"
        className="icon"
        aria-label={t('map.command.removeConnection')}
        onClick={() => {
          client.commit(disconnect(client.view, id))
          useMap.setState({ connection: null })
          refocus()
        }}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </div>
  )
}

function Connecting({ from, kind }: { from: string; kind: string }) {
  const { client } = useTools()
  return (
    <div className="map-bar-floating wide">
      <span>{t('map.connecting.from', { title: titleOf(client.view, from) })}</span>
      {connectionKinds.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={kind === one}
          onClick={() =>
            useMap.setState(({ connecting }) => ({ connecting: connecting && { ...connecting, kind: one } }))
          }
        >
          {t(`records.connectionKind.${one}`)}
        </button>
      ))}
      <span className="map-faint">{t('map.connecting.how')}</span>
    </div>
  )
}
