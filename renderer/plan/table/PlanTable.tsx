import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { t } from '../../../shared/text/index.ts'
import { ChevronDown } from '../../ui/icons.ts'
import { Formula } from '../Formula.tsx'
import { groupKey, linesOf } from '../order.ts'
import { usePlan } from '../state.ts'
import type { Rows } from '../useRows.ts'
import { reveal, useWindow } from '../useWindow.ts'
import { groupWords, scoreWords } from '../words.ts'
import { columnsFor, rowHeight, template } from './columns.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { lineKey, useTable } from './useTable.ts'
import './table.css'

/**
 * The plan as a table. An ARIA grid of its own, not React Aria's: that builds a node for each of ten thousand cells before
 * the first is seen; this one renders what is in view, and a row again only when its opportunity changed.
 */
export function PlanTable({ rows }: { rows: Rows }) {
  const { sort, group, folded, selected } = usePlan()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(1000)
  const [explained, setExplained] = useState<string | null>(null)
  const cell = useRef<HTMLElement | null>(null)
  const lines = useMemo(() => linesOf(rows.shown, sort, group, folded), [rows.shown, sort, group, folded])
  const places = useMemo(() => new Map(lines.map((line, i) => [lineKey(line), i])), [lines])
  const columns = useMemo(() => columnsFor(width), [width])
  const { from, to, onScroll } = useWindow(scroller, lines.length, rowHeight)
  const onFormula = useCallback((id: string, element: HTMLElement) => {
    cell.current = element
    setExplained(id)
  }, [])
  const { at, editing, close, onClick, onKeyDown } = useTable({ grid, scroller, lines, places, columns, onFormula })

  useLayoutEffect(() => {
    const element = scroller.current!
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  // What was selected elsewhere (on the board, by adding) comes into view.
  const only = selected.length === 1 ? selected[0]! : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the selection changes, not when rows move
  useEffect(() => {
    if (only) reveal(scroller.current, places.get(only) ?? -1, rowHeight, rowHeight)
  }, [only])

  const chosen = useMemo(() => new Set(selected), [selected])
  const best = rows.all[0]?.priority.score ?? 0
  const current = places.get(at.line) ?? -1
  const inView = lines.slice(from, to).map((line, i) => [line, from + i] as const)
  // The keyboard's row stays, so that the focus does not fall out of the table while it is scrolled by hand.
  if (current >= 0 && (current < from || current >= to)) inView.push([lines[current]!, current])
  const row = explained === null ? undefined : rows.all.find((one) => one.id === explained)
  const shownSelected = rows.shown.filter((one) => chosen.has(one.id)).length

  return (
    <div className="plan-view">
      <div ref={scroller} className="pt" onScroll={onScroll}>
        {/* biome-ignore lint/a11y/useSemanticElements: only the rows in view are there, each placed by itself */}
        <div
          ref={grid}
          role="grid"
          aria-label={t('planScreen.table')}
          aria-rowcount={lines.length + 1}
          aria-multiselectable
          className="pt-grid"
          style={{ '--columns': template(columns) } as React.CSSProperties}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className="pt-heads">
            <TableHead
              columns={columns}
              sort={sort}
              at={at.line === 'head' ? at.column : -1}
              allSelected={shownSelected > 0 && shownSelected === rows.shown.length}
              someSelected={shownSelected > 0}
            />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className="pt-body" style={{ height: lines.length * rowHeight }}>
            {inView.map(([line, i]) => {
              const column = current === i ? at.column : -1
              if (line.kind === 'row')
                return (
                  <TableRow
                    key={line.row.id}
                    row={line.row}
                    index={i}
                    top={i * rowHeight}
                    columns={columns}
                    isSelected={chosen.has(line.row.id)}
                    at={column}
                    isEditing={column >= 0 && editing}
                    best={best}
                    onClose={close}
                  />
                )
              const member = rows.shown.find((one) => groupKey(one, group!) === line.key)
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus, as in any grid
                // biome-ignore lint/a11y/useSemanticElements: as above
                <div
                  key={lineKey(line)}
                  role="row"
                  aria-rowindex={i + 2}
                  aria-expanded={!line.folded}
                  className="pt-row pt-group"
                  data-line={lineKey(line)}
                  style={{ transform: `translateY(${i * rowHeight}px)` }}
                >
                  {/* biome-ignore lint/a11y/useSemanticElements: as above */}
                  <div
                    role="gridcell"
                    aria-colspan={columns.length}
                    tabIndex={column >= 0 ? 0 : -1}
                    className="pt-cell"
                    data-column={0}
                    data-at={column >= 0 || undefined}
                  >
                    <ChevronDown aria-hidden="true" />
                    {groupWords(group!, line.key, member?.opportunity)}
                    <span className="plan-muted num">{t('planScreen.members', { count: line.count })}</span>
                  </div>
                </div>
              )
            })}
          </div>
        </div>
        <Popover
          className="tl-menu-popover plan-popover"
          triggerRef={cell}
          isOpen={row !== undefined}
          onOpenChange={(open) => !open && setExplained(null)}
          placement="bottom end"
        >
          {row && (
            <Dialog
              className="plan-popover-body"
              aria-label={t('planScreen.formula', { score: scoreWords(row.priority.score) })}
            >
              <Formula opportunity={row.opportunity} priority={row.priority} />
            </Dialog>
          )}
        </Popover>
      </div>
      <p className="plan-hint">{t('planScreen.tableHint')}</p>
    </div>
  )
}
