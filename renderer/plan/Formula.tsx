import { figure, money } from '../../shared/format.ts'
import { allWaste, type Factor, factors, type Priority } from '../../shared/insight/priority.ts'
import type { Opportunity } from '../../shared/records/opportunity.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'

/** How a priority is reckoned: each factor, its weight, and what it contributes. */
export function Formula({ opportunity, priority }: { opportunity: Opportunity; priority: Priority }) {
  const currency = useRecord('engagement', 'engagement')?.currency ?? 'USD'
  const whole = useComputed(['activity'], allWaste)
  const touchpoint = useRecord('touchpoint', priority.needAt?.touchpoint ?? null)
  const why: Record<Factor, string> = {
    impact: t(opportunity.impact === null ? 'planScreen.notJudged' : 'planScreen.whyImpact'),
    need: priority.needAt
      ? t('planScreen.whyNeed', { ...priority.needAt, touchpoint: touchpoint?.title || t('inspector.untitled') })
      : t('planScreen.whyNoNeed'),
    saving: whole
      ? t('planScreen.whySaving', {
          part: money(priority.removed.money, currency),
          whole: money(whole, currency),
          currency,
        })
      : t('planScreen.whyNoSaving'),
  }
  return (
    <div className="plan-formula">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('planScreen.factorHead')}</th>
            <th scope="col">{t('planScreen.value')}</th>
            <th scope="col">{t('planScreen.weight')}</th>
            <th scope="col">{t('planScreen.points')}</th>
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={factor}>
              <th scope="row">
                {t(`planScreen.factor.${factor}`)}
                <span>{why[factor]}</span>
              </th>
              <td>{figure(priority[factor])}</td>
              <td>× {figure(priority.weights[factor])}</td>
              <td>{figure(priority.points[factor])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('planScreen.benefit')}
            </th>
            <td>{figure(priority.benefit)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={3}>
              {t('planScreen.effortLine')}
              {opportunity.effort === null && <span>{t('planScreen.notJudged')}</span>}
            </th>
            <td>÷ {figure(priority.effort)}</td>
          </tr>
          <tr className="plan-formula-score">
            <th scope="row" colSpan={3}>
              {t('planScreen.priority')}
            </th>
            <td>{figure(priority.score)}</td>
          </tr>
        </tfoot>
      </table>
      <p>
        {priority.removed.basis === 'named'
          ? t('planScreen.basisNamed', { count: priority.removed.activities.length })
          : t('planScreen.basisTouchpoints')}
      </p>
    </div>
  )
}

/** What each factor contributes to the score, against the highest score of the plan; decoration beside the figure. */
export function Parts({ priority, top }: { priority: Priority; top: number }) {
  return (
    <span className="plan-parts" aria-hidden="true">
      {factors.map((factor) => (
        <i
          key={factor}
          data-factor={factor}
          style={{ width: `${top ? (100 * priority.points[factor]) / priority.effort / top : 0}%` }}
        />
      ))}
    </span>
  )
}
