import { useEffect, useRef } from 'react'
import { layoutOf } from '../../shared/map/layout.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient, useClientState, useRecord } from '../client/hooks.ts'
import { journeyName } from '../journeys/actions.ts'
import { useMap } from '../map/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { cellOf, type Tools, take } from './actions.ts'
import { keyDown, tabStop } from './keys.ts'
import { OutlineField } from './OutlineField.tsx'
import { paste } from './paste.ts'
import { StagePart } from './StagePart.tsx'
import { emptyOutline, goToRow, type Row, useOutline } from './state.ts'
import { TrayPart } from './TrayPart.tsx'
import './outline.css'

/** The whole map of a journey as headings and lists: read in order, walked and changed by the keys of the map. */
export function OutlineView({ journey }: { journey: string }) {
  const client = useClient()
  const root = useRef<HTMLElement>(null)
  const readOnly = useClientState((state) => state.readOnly)
  const name = useRecord('journey', journey)?.name
  const layout = useComputed(['journey', 'stage', 'lane', 'touchpoint'], (view) => layoutOf(view, journey), [journey])
  const tools: Tools = { client, layout }
  const latest = useRef(tools)
  latest.current = tools
  const { at, typing, pull } = useOutline()
  useWanted(journey)
  useEffect(() => () => useOutline.setState(emptyOutline), [])
  useEffect(() => {
    const row = pull && root.current?.querySelector<HTMLElement>(`[data-row="${pull}"]`)
    if (!row) return
    row.focus()
    useOutline.setState({ pull: null })
  })
  const rows: Row[] = layout.columns.flatMap(({ stage }) => [
    { kind: 'stage' as const, stage: stage.id },
    ...layout.rows.flatMap(({ lane }): Row[] => {
      const cell = { stage: stage.id, lane: lane?.id ?? null }
      return [{ kind: 'cell', ...cell }, ...cellOf(layout, cell).map(({ id }): Row => ({ kind: 'touchpoint', id }))]
    }),
  ])
  rows.push({ kind: 'tray' }, ...layout.tray.map((id): Row => ({ kind: 'touchpoint', id })))
  const stop = tabStop(at, rows)
  const addStage = (index: number) =>
    typing?.kind === 'stage' && typing.index === index ? (
      <li key="new">
        <OutlineField
          label={t('outline.newStage')}
          onTake={(names) => take(tools, typing, names)}
          onEnd={() => goToRow(rows.findLast((row) => row.kind === 'stage') ?? { kind: 'tray' })}
          onLeave={() => useOutline.setState({ typing: null })}
        />
      </li>
    ) : null
  return (
    <section
      ref={root}
      className="outline"
      aria-label={t('outline.name')}
      onKeyDown={(event) => keyDown(tools, event, () => latest.current)}
      onPaste={(event) => paste(tools, event)}
    >
      <h2 className="sr">{journeyName(name)}</h2>
      {!readOnly && (
        <details className="outline-keys">
          <summary>{t('outline.howShort')}</summary>
          <p id="outline-how">{t('outline.how')}</p>
        </details>
      )}
      {layout.columns.length === 0 && (
        <EmptyState title={t('outline.none')}>
          <p>{t('outline.noneWhat')}</p>
        </EmptyState>
      )}
      <ol className="outline-stages">
        {layout.columns.flatMap((column, i) => [
          addStage(i),
          <StagePart key={column.stage.id} tools={tools} column={column} stop={stop} />,
        ])}
        {addStage(layout.columns.length)}
      </ol>
      {!readOnly && (
        <Button
          variant="quiet"
          onPress={() => useOutline.setState({ typing: { kind: 'stage', index: layout.columns.length } })}
        >
          {t('outline.addStage')}
        </Button>
      )}
      <TrayPart tools={tools} stop={stop} />
      <Said />
    </section>
  )
}

/** What was found elsewhere comes under the keyboard here. */
function useWanted(journey: string): void {
  const client = useClient()
  const wanted = useWorkspace((state) => state.wanted)
  useEffect(() => {
    if (!wanted || client.view.get('touchpoint', wanted)?.journey !== journey) return
    goToRow({ kind: 'touchpoint', id: wanted })
    useWorkspace.setState({ wanted: null })
  }, [client, journey, wanted])
  useEffect(() => {
    const [only] = useWorkspace.getState().selected
    if (only) useOutline.setState({ at: `touchpoint ${only}` })
  }, [])
}

function Said() {
  const { words, n } = useMap((state) => state.said)
  return (
    <div className="sr" aria-live="polite">
      {words}
      {n % 2 ? '\u00a0' : ''}
    </div>
  )
}
