import type { Block, Cell, Run } from '../../shared/documents/document.ts'
import { paths } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { Diamond } from '../ui/signs.tsx'
import { useWorkspace } from '../workspace/state.ts'

export function PlanBlock({ block, file }: { block: Block; file: string }) {
  switch (block.kind) {
    case 'heading': {
      const Level = `h${block.level + 2}` as 'h3' | 'h4' | 'h5'
      return (
        <Level className={`plan-h${block.level}`}>
          {block.truth && <Diamond />}
          {block.text}
        </Level>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return (
        <ul className="plan-list">
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name
            <li key={i}>
              <Runs runs={item} />
            </li>
          ))}
        </ul>
      )
    case 'quotation':
      return (
        <figure className="plan-quotation">
          <blockquote>“{block.text}”</blockquote>
          {block.by && <figcaption>{block.by}</figcaption>}
        </figure>
      )
    case 'contrast':
      return (
        <div className="plan-contrast">
          <p>
            <Runs runs={block.current} />
          </p>
          <p>
            <Runs runs={block.ideal} />
          </p>
        </div>
      )
    case 'table':
      return <PlanTable table={block} />
    case 'map':
      return <ToMap caption={block.caption} />
    case 'photo':
      return (
        <figure className="plan-photo">
          <img src={paths.photo(file, block.hash)} alt={block.caption} loading="lazy" />
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
  }
}

function ToMap({ caption }: { caption: string }) {
  const show = useWorkspace((state) => state.show)
  return (
    <p>
      <Button variant="quiet" onPress={() => show('map')}>
        {caption} ({t('shell.views.map')})
      </Button>
    </p>
  )
}

function PlanTable({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  const sum = table.columns.reduce((total, column) => total + column.width, 0)
  return (
    <table className="plan-table">
      <caption className="sr">{table.caption}</caption>
      <colgroup>
        {table.columns.map((column) => (
          <col key={column.title} style={{ width: `${(100 * column.width) / sum}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.title} scope="col" data-figure={column.figure}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <tr key={i}>
            {row.map((cell, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name
              <TableCell key={j} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TableCell({ cell }: { cell: Cell }) {
  return cell.kind === 'figure' ? (
    <td data-figure>{cell.text}</td>
  ) : (
    <td>
      <Runs runs={cell.runs} />
    </td>
  )
}

const look = ({ words, strong, muted }: Run) =>
  [words && 'words', strong && 'plan-strong', muted && 'plan-muted'].filter(Boolean).join(' ') || undefined

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name
    <span key={i} className={look(run)}>
      {run.text}
    </span>
  ))
}
