import { memo } from 'react'
import { connect, disconnect, setConnection } from '../../shared/edits/connections.ts'
import { type Connection, connectionKinds } from '../../shared/records/connection.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState, useOf, useRecord } from '../client/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { X } from '../ui/icons.ts'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { label, options } from './options.ts'

/** Where customers come from, and where they go. */
export const Connections = memo(function Connections({ touchpoint }: { touchpoint: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const from = useOf('connection', 'from', touchpoint)
  const to = useOf('connection', 'to', touchpoint)
  const journey = useRecord('touchpoint', touchpoint)?.journey
  // An arrow stays on its map; into another journey a touchpoint leads as a whole.
  const others = useAll('touchpoint').filter((one) => one.journey === journey && one.id !== touchpoint && one.title)
  return (
    <Section id="connections" title={t('inspector.connections')} count={from.length + to.length} startsFolded>
      <ul>
        {to.map((one) => (
          <Row key={one.id} connection={one} other={one.from} incoming readOnly={readOnly} />
        ))}
        {from.map((one) => (
          <Row key={one.id} connection={one} other={one.to} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && others.length > 0 && (
        <Select
          label={t('inspector.connectTo')}
          hideLabel
          value={null}
          none={t('inspector.connectTo')}
          options={others.map((one) => ({ id: one.id, label: one.title }))}
          onChange={(id) => id && client.commit(connect(client.view, touchpoint, id, 'next')?.intent ?? null)}
        />
      )}
    </Section>
  )
})

type RowProps = { connection: Connection; other: string; incoming?: boolean; readOnly: boolean }

function Row({ connection, other, incoming, readOnly }: RowProps) {
  const client = useClient()
  const goTo = useWorkspace((state) => state.goTo)
  const title = useRecord('touchpoint', other)?.title || t('inspector.untitled')
  return (
    <li className="inspector-connection">
      <span className="tl-label">{t(incoming ? 'inspector.from' : 'inspector.to')}</span>
      <button type="button" className="inspector-goto words" onClick={() => goTo(other)}>
        {title}
      </button>
      <Select
        label={label('connection', 'kind')}
        hideLabel
        value={connection.kind}
        options={options('connectionKind', connectionKinds)}
        isDisabled={readOnly}
        onChange={(kind) => kind && client.commit(setConnection(client.view, connection.id, { kind }))}
      />
      {!readOnly && (
        <IconButton
          label={t('inspector.disconnect', { title })}
          icon={<X />}
          onPress={() => client.commit(disconnect(client.view, connection.id))}
        />
      )}
    </li>
  )
}
