import { t } from '../../../shared/text/index.ts'
import { concerns, filterRows, noFilter } from '../filter.ts'
import { setPlan } from '../state.ts'
import type { Rows } from '../useRows.ts'

/** Nothing is selected: how far the plan is, and what it still lacks; one click shows those. */
export function NothingSelected({ rows: { all } }: { rows: Rows }) {
  const done = all.filter(({ opportunity }) => opportunity.status === 'done').length
  const dropped = all.filter(({ opportunity }) => opportunity.status === 'dropped').length
  const lacking = concerns
    .map((concern) => ({ concern, count: filterRows(all, { ...noFilter, concern }).length }))
    .filter(({ count }) => count > 0)
  return (
    <div className="inspector inspector-overview">
      <h2>{t('plan.title')}</h2>
      {all.length > 0 && (
        <p className="inspector-figures num">
          {t('planScreen.figures', { count: all.length, open: all.length - done - dropped, done })}
        </p>
      )}
      {lacking.length > 0 && (
        <ul className="inspector-lacks">
          {lacking.map(({ concern, count }) => (
            <li key={concern}>
              <button type="button" onClick={() => setPlan({ filter: { ...noFilter, concern } })}>
                {t(`planScreen.lacks.${concern}`, { count })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="inspector-hint">{t('planScreen.nothingSelected')}</p>
    </div>
  )
}
