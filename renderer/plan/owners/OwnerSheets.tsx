import { useMemo, useRef } from 'react'
import { owners } from '../../../shared/insight/owners.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { rowTypes } from '../rows.ts'
import { usePlan } from '../state.ts'
import { today } from '../today.ts'
import { useCards } from '../useCards.ts'
import type { Rows } from '../useRows.ts'
import { OwnerSheet } from './OwnerSheet.tsx'
import './owners.css'

/** "What I own": a sheet for each owner, and one for what nobody owns. */
export function OwnerSheets({ rows }: { rows: Rows }) {
  const root = useRef<HTMLDivElement>(null)
  const now = today()
  const sheets = useComputed(rowTypes, (view) => owners(view, now), [now])
  const selected = usePlan((state) => state.selected)
  const chosen = useMemo(() => new Set(selected), [selected])
  const shown = useMemo(() => new Map(rows.shown.map((row) => [row.id, row])), [rows.shown])
  const { onKeyDown, onClick, tabbable } = useCards(root, rows.shown)
  return (
    <div className="plan-view">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields */}
      <div
        ref={root}
        className="owners"
        role="group"
        aria-label={t('planScreen.owners')}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className="owners-columns">
          {sheets.map((sheet) => (
            <OwnerSheet key={sheet.owner} sheet={sheet} shown={shown} selected={chosen} tabbable={tabbable} />
          ))}
        </div>
      </div>
    </div>
  )
}
