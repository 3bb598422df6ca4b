import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { setOpportunities } from '../../../shared/edits/opportunities.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { Chip } from '../Chip.tsx'
import { Ghost } from '../Ghost.tsx'
import { moving } from '../moving.ts'
import { say, usePlan } from '../state.ts'
import { Tray } from '../Tray.tsx'
import { today } from '../today.ts'
import { useCards, type Way } from '../useCards.ts'
import { markedDrop, useDrag } from '../useDrag.ts'
import type { Rows } from '../useRows.ts'
import { dayWords, shortMonthWords, titleOf } from '../words.ts'
import { DependencyLines } from './DependencyLines.tsx'
import { addDays, addMonths, chipWidth, dayNumber, dayOf, laneHeight, layoutTimeline } from './layout.ts'
import './timeline.css'

/** The plan by due date. A chip's left edge stands at its day. */
export function Timeline({ rows: { shown } }: { rows: Rows }) {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ width: 700, x: 0, y: 0, height: 800 })
  const selected = usePlan((state) => state.selected)
  const chosen = useMemo(() => new Set(selected), [selected])
  const now = today()
  const layout = useMemo(() => layoutTimeline(shown, now, view.width), [shown, now, view.width])
  const undated = useMemo(() => shown.filter((row) => row.opportunity.due === null), [shown])

  const measure = () => {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller.current!
    // Rounded, so that scrolling renders seldom.
    const next = { width: clientWidth, height: clientHeight, x: round(scrollLeft), y: round(scrollTop) }
    setView((old) =>
      Object.entries(next).every(([key, value]) => old[key as keyof typeof old] === value) ? old : next,
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, then it observes
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure)
    observer.observe(scroller.current!)
    measure()
    return () => observer.disconnect()
  }, [])

  const put = (ids: readonly string[], due: string | null) => {
    client.commit(setOpportunities(client.view, ids, { due }))
    const title = titleOf(client.view.get('opportunity', ids[0]!))
    say(t('planScreen.moved', { title, to: due ? dayWords(due) : t('planScreen.undated') }))
  }
  const move = (id: string, way: Way) => {
    const due = client.view.get('opportunity', id)?.due
    const ids = moving(id)
    if (!due) put(ids, now)
    else if (way === 'ArrowLeft' || way === 'ArrowRight') put(ids, addDays(due, way === 'ArrowRight' ? 1 : -1))
    else put(ids, addMonths(due, way === 'ArrowDown' ? 1 : -1))
  }
  const { onKeyDown, onClick, tabbable, refocus } = useCards(root, shown, move)
  const { dragging, ghost, start } = useDrag({
    resolve: (x, y, edge) => {
      const marked = markedDrop(x, y)
      if (marked !== 'days') return marked
      const { left } = canvas.current!.getBoundingClientRect()
      return dayOf(layout.first + Math.round((edge - left) / layout.perDay))
    },
    onDrop: (ids, target) => {
      refocus.current = ids[0]!
      put(ids, target === 'tray' ? null : target)
    },
  })
  const dragged = useMemo(() => new Set(dragging?.ids), [dragging])
  const over = dragging?.over && dragging.over !== 'tray' ? dragging.over : null
  const isNear = (x: number, y: number) =>
    x + chipWidth > view.x - margin &&
    x < view.x + view.width + margin &&
    y + laneHeight > view.y - margin &&
    y < view.y + view.height + margin
  return (
    <div className="plan-view">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields */}
      <div
        ref={root}
        className="timeline"
        role="group"
        aria-label={t('planScreen.timeline')}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Tray
          title={t('planScreen.undated')}
          hint={t('planScreen.undatedWhat')}
          empty={t('planScreen.allDated')}
          rows={undated}
          selected={chosen}
          dragged={dragged}
          tabbable={tabbable}
          isOver={dragging?.over === 'tray'}
          onDrag={start}
        />
        <div ref={scroller} className="timeline-scroll" data-drag-scroll onScroll={measure}>
          <div className="timeline-months" style={{ width: layout.width }}>
            {layout.months.map((month) => (
              <span key={month.key} style={{ left: month.x, width: month.width }}>
                {shortMonthWords(month.key)}
              </span>
            ))}
          </div>
          <div
            ref={canvas}
            className="timeline-days"
            data-drop="days"
            style={{ width: layout.width, minHeight: layout.height }}
          >
            {layout.months.map((month) => (
              <i key={month.key} className="timeline-line" style={{ left: month.x }} />
            ))}
            <i className="timeline-today" style={{ left: layout.todayX }}>
              <span>{t('planScreen.today')}</span>
            </i>
            {over && <i className="timeline-over" style={{ left: (dayNumber(over) - layout.first) * layout.perDay }} />}
            <DependencyLines layout={layout} />
            <ul>
              {layout.items
                .filter(({ row, x, y }) => isNear(x, y) || row.id === tabbable)
                .map(({ row, x, y }) => (
                  <li key={row.id}>
                    <Chip
                      row={row}
                      isSelected={chosen.has(row.id)}
                      isTabbable={row.id === tabbable}
                      isDragged={dragged.has(row.id)}
                      note={t('planScreen.dueOn', { due: dayWords(row.opportunity.due!) })}
                      style={{ translate: `${x}px ${y}px`, width: chipWidth }}
                      onDrag={start}
                    />
                  </li>
                ))}
            </ul>
          </div>
        </div>
      </div>
      <p className="plan-hint">{t('planScreen.timelineHint')}</p>
      <Ghost ref={ghost} dragging={dragging} where={over ? dayWords(over) : undefined} />
    </div>
  )
}

const margin = 240
const round = (value: number) => Math.round(value / 120) * 120
