import { useState } from 'react'
import type { OwnerSheet as Sheet } from '../../../shared/insight/owners.ts'
import { t } from '../../../shared/text/index.ts'
import { Badges } from '../Badges.tsx'
import type { Row } from '../rows.ts'
import { dayWords, titleOf } from '../words.ts'

type Props = {
  sheet: Sheet
  /** The rows that the filter lets through. */
  shown: ReadonlyMap<string, Row>
  selected: ReadonlySet<string>
  tabbable: string | null
}

/** How many lines a sheet begins with. */
const most = 15

export function OwnerSheet({ sheet, shown, selected, tabbable }: Props) {
  const rows = [...sheet.open, ...sheet.closed].flatMap(({ opportunity }) => shown.get(opportunity.id) ?? [])
  const [whole, setWhole] = useState(false)
  if (!rows.length) return null
  // What is selected or at the keyboard is never folded away.
  const lines = whole ? rows : rows.filter((row, i) => i < most || row.id === tabbable || selected.has(row.id))
  const nobody = sheet.owner === ''
  return (
    <section className="owner" data-nobody={nobody || undefined}>
      <h3>{sheet.owner || t('planScreen.nobody')}</h3>
      <p className="owner-counts num">
        <span>{t('planScreen.openCount', { count: sheet.open.length })}</span>
        {sheet.overdue > 0 && (
          <span className="plan-broken">{t('planScreen.overdueCount', { count: sheet.overdue })}</span>
        )}
        {sheet.closed.length > 0 && <span>{t('planScreen.closedCount', { count: sheet.closed.length })}</span>}
      </p>
      {nobody && <p className="plan-muted">{t('planScreen.nobodyWhat')}</p>}
      <ul>
        {lines.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="owner-line"
              data-card={row.id}
              data-status={row.opportunity.status}
              aria-pressed={selected.has(row.id)}
              tabIndex={row.id === tabbable ? 0 : -1}
            >
              <span className={row.overdue ? 'owner-due num plan-broken' : 'owner-due num'}>
                {row.opportunity.due ? dayWords(row.opportunity.due) : t('planScreen.noDue')}
              </span>
              <span className={row.opportunity.title ? 'owner-title words' : 'owner-title plan-muted'}>
                {titleOf(row.opportunity)}
                {row.overdue && <span className="sr"> ({t('planScreen.overdue')})</span>}
              </span>
              <span className="owner-end">
                <Badges row={row} />
                <span className="plan-status" data-status={row.opportunity.status}>
                  {t(`records.status.${row.opportunity.status}`)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length < rows.length && (
        <button type="button" className="plan-more" onClick={() => setWhole(true)}>
          {t('planScreen.moreHere', { count: rows.length - lines.length })}
        </button>
      )}
      {sheet.touchpoints.length > 0 && (
        <p className="owner-touchpoints plan-muted">
          {t('planScreen.answersFor')}{' '}
          <span className="words">
            {sheet.touchpoints.map((one) => one.title || t('inspector.untitled')).join(', ')}
          </span>
        </p>
      )}
    </section>
  )
}
