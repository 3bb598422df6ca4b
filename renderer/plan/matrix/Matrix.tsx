import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { placeOpportunity, setOpportunities } from '../../../shared/edits/opportunities.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { Ghost } from '../Ghost.tsx'
import { moving } from '../moving.ts'
import type { Row } from '../rows.ts'
import { say, usePlan } from '../state.ts'
import { Tray } from '../Tray.tsx'
import { useCards, type Way } from '../useCards.ts'
import { markedDrop, useDrag } from '../useDrag.ts'
import type { Rows } from '../useRows.ts'
import { titleOf } from '../words.ts'
import { MatrixCell } from './MatrixCell.tsx'
import './matrix.css'

const steps = [1, 2, 3, 4, 5] as const
const chip = 28
const quarters = ['quick', 'big', 'fill', 'rather'] as const
const clamp = (value: number) => Math.max(1, Math.min(5, value))

/** Impact upwards, effort to the right: what is far up and left is done first. */
export function Matrix({ rows: { shown } }: { rows: Rows }) {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  const plane = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(3)
  const selected = usePlan((state) => state.selected)
  const chosen = useMemo(() => new Set(selected), [selected])
  const cells = useMemo(() => Map.groupBy(shown, cellOf), [shown])

  useLayoutEffect(() => {
    const element = plane.current!
    const measure = () => setRoom(Math.max(1, Math.floor((element.clientHeight / 5 - 10) / chip)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  const put = (ids: readonly string[], target: string) => {
    const title = titleOf(client.view.get('opportunity', ids[0]!))
    if (target === 'tray') {
      client.commit(setOpportunities(client.view, ids, { impact: null, effort: null }))
      say(t('planScreen.moved', { title, to: t('planScreen.unplaced') }))
      return
    }
    const [impact, effort] = target.split(' ').map(Number) as [number, number]
    client.commit(
      ids.length === 1
        ? placeOpportunity(client.view, ids[0]!, impact, effort)
        : setOpportunities(client.view, ids, { impact, effort }),
    )
    say(t('planScreen.moved', { title, to: t('planScreen.cell', { impact, effort }) }))
  }
  const move = (id: string, way: Way) => {
    const now = client.view.get('opportunity', id)
    if (!now) return
    const impact = (now.impact ?? 3) + (way === 'ArrowUp' ? 1 : way === 'ArrowDown' ? -1 : 0)
    const effort = (now.effort ?? 3) + (way === 'ArrowRight' ? 1 : way === 'ArrowLeft' ? -1 : 0)
    // What is not judged yet comes to the middle first.
    const isPlaced = now.impact !== null && now.effort !== null
    put(moving(id), isPlaced ? `${clamp(impact)} ${clamp(effort)}` : `${now.impact ?? 3} ${now.effort ?? 3}`)
  }
  const { onKeyDown, onClick, tabbable, refocus } = useCards(root, shown, move)
  const { dragging, ghost, start } = useDrag({
    resolve: markedDrop,
    onDrop: (ids, target) => {
      refocus.current = ids[0]!
      put(ids, target)
    },
  })
  const dragged = useMemo(() => new Set(dragging?.ids), [dragging])
  const [impact, effort] = (dragging?.over ?? '').split(' ')
  return (
    <div className="plan-view">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields */}
      <div
        ref={root}
        className="matrix"
        role="group"
        aria-label={t('planScreen.matrix')}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Tray
          title={t('planScreen.unplaced')}
          hint={t('planScreen.unplacedWhat')}
          empty={t('planScreen.allPlaced')}
          rows={cells.get('tray') ?? []}
          selected={chosen}
          dragged={dragged}
          tabbable={tabbable}
          isOver={dragging?.over === 'tray'}
          onDrag={start}
        />
        <div className="matrix-field">
          <div className="matrix-y" aria-hidden="true">
            <span>{t('planScreen.much')}</span>
            <b>{t('planScreen.impactAxis')}</b>
            <span>{t('planScreen.little')}</span>
          </div>
          <div ref={plane} className="matrix-plane">
            {quarters.map((quarter) => (
              <span key={quarter} className="matrix-quarter" data-quarter={quarter}>
                {t(`planScreen.quarter.${quarter}`)}
              </span>
            ))}
            {steps
              .toReversed()
              .map((impact) =>
                steps.map((effort) => (
                  <MatrixCell
                    key={`${impact} ${effort}`}
                    impact={impact}
                    effort={effort}
                    rows={cells.get(`${impact} ${effort}`) ?? []}
                    room={room}
                    selected={chosen}
                    dragged={dragged}
                    tabbable={tabbable}
                    isOver={dragging?.over === `${impact} ${effort}`}
                    onDrag={start}
                  />
                )),
              )}
          </div>
          <div className="matrix-x" aria-hidden="true">
            <span>{t('planScreen.little')}</span>
            <b>{t('planScreen.effortAxis')}</b>
            <span>{t('planScreen.much')}</span>
          </div>
        </div>
      </div>
      <p className="plan-hint">{t('planScreen.matrixHint')}</p>
      <Ghost
        ref={ghost}
        dragging={dragging}
        where={impact && effort ? t('planScreen.cell', { impact, effort }) : undefined}
      />
    </div>
  )
}

const cellOf = ({ opportunity: { impact, effort } }: Row): string =>
  impact === null || effort === null ? 'tray' : `${impact} ${effort}`
