import type { Column, Row as LaneRow } from '../../shared/map/layout.ts'
import { t } from '../../shared/text/index.ts'
import { laneName, stageName } from '../map/names.ts'
import type { Tools } from './actions.ts'
import { CardList } from './CardList.tsx'
import { RowButton } from './Rows.tsx'
import { type Row, rowKey } from './state.ts'

type Props = { tools: Tools; column: Column; stop: string | null }

/** A stage: its heading, and in it each lane with its touchpoints. */
export function StagePart({ tools, column, stop }: Props) {
  const row: Row = { kind: 'stage', stage: column.stage.id }
  return (
    <li className="outline-stage">
      <h3>
        <RowButton row={row} stop={stop === rowKey(row)} className="outline-row outline-head">
          <span className="outline-kind">{t('outline.stage')}</span> {stageName(column.stage.name)}
          <span className="outline-count"> {t('outline.count', { count: column.count })}</span>
        </RowButton>
      </h3>
      <ul>
        {tools.layout.rows.map((lane) => (
          <CellPart key={lane.lane?.id ?? 'none'} tools={tools} column={column} lane={lane} stop={stop} />
        ))}
      </ul>
    </li>
  )
}

function CellPart({ tools, column, lane: { lane, index }, stop }: Props & { lane: LaneRow }) {
  const row: Row = { kind: 'cell', stage: column.stage.id, lane: lane?.id ?? null }
  const cards = tools.layout.cells[column.index]![index]!
  return (
    <li>
      <h4>
        <RowButton row={row} stop={stop === rowKey(row)} className="outline-row outline-lane">
          <span className="sr">{t('outline.lane')} </span>
          {laneName(lane?.name)}
          {cards.length === 0 && <span className="outline-count"> {t('outline.empty')}</span>}
        </RowButton>
      </h4>
      <CardList
        tools={tools}
        ids={cards.map(({ id }) => id)}
        cell={{ stage: row.stage, lane: row.lane }}
        add={t('outline.addIn', { lane: laneName(lane?.name), stage: stageName(column.stage.name) })}
        stop={stop}
      />
    </li>
  )
}
