import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Plus } from '../ui/icons.ts'
import { type Tools, take } from './actions.ts'
import { OutlineField } from './OutlineField.tsx'
import { TouchpointRow } from './Rows.tsx'
import { goToRow, rowOf, useOutline } from './state.ts'

type Props = {
  tools: Tools
  ids: readonly string[]
  cell: { stage: string | null; lane: string | null }
  /** What the button that adds is called. */
  add: string
  stop: string | null
}

/** The touchpoints of a cell or of the tray, with the field of a new one where it will stand. */
export function CardList({ tools, ids, cell, add, stop }: Props) {
  const readOnly = useClientState((state) => state.readOnly)
  const typing = useOutline(({ typing: now }) =>
    now?.kind === 'touchpoint' && now.stage === cell.stage && now.lane === cell.lane ? now : null,
  )
  const open = (index: number) => useOutline.setState({ typing: { kind: 'touchpoint', ...cell, index } })
  const field = typing && (
    <li key="new">
      <OutlineField
        label={t('outline.newTitle')}
        onTake={(titles) => take(tools, typing, titles)}
        onEnd={() => goToRow(rowOf(useOutline.getState().at ?? 'tray'))}
        onLeave={() => useOutline.setState({ typing: null })}
      />
    </li>
  )
  const index = typing ? Math.min(typing.index, ids.length) : -1
  const rows = ids.map((id) => (
    <li key={id}>
      <TouchpointRow id={id} stop={stop === `touchpoint ${id}`} />
    </li>
  ))
  return (
    <>
      {(rows.length > 0 || field) && (
        <ol className="outline-cards">
          {rows.slice(0, Math.max(0, index))}
          {field}
          {rows.slice(Math.max(0, index))}
        </ol>
      )}
      {!readOnly && !field && (
        <button type="button" className="outline-add" tabIndex={-1} aria-label={add} onClick={() => open(ids.length)}>
          <Plus aria-hidden="true" />
        </button>
      )}
    </>
  )
}
