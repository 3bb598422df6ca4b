import { setRemoval } from '../../../shared/edits/removals.ts'
import { money } from '../../../shared/format.ts'
import { yearlyCost } from '../../../shared/insight/cost.ts'
import type { Activity } from '../../../shared/records/activity.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useClient, useClientState, useOf, useRecord } from '../../client/hooks.ts'
import { Section } from '../../ui/Section.tsx'
import { Switch } from '../../ui/Switch.tsx'

/** The waste that would be gone: at the touchpoints addressed, and what is named elsewhere. */
export function Removals({ opportunity }: { opportunity: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const named = useOf('removal', 'opportunity', opportunity)
  const currency = useRecord('engagement', 'engagement')?.currency ?? 'USD'
  const candidates = useComputed(['activity', 'addressing', 'removal'], (view) => wasteFor(view, opportunity), [
    opportunity,
  ])
  return (
    <Section id="plan.removals" title={t('planScreen.removals')} count={named.length}>
      {candidates.length === 0 && <p className="inspector-hint">{t('planScreen.noWaste')}</p>}
      <div className="inspector-addresses">
        {candidates.map((activity) => {
          const cost = yearlyCost(activity)
          return (
            <Switch
              key={activity.id}
              isSelected={named.some((one) => one.activity === activity.id)}
              isDisabled={readOnly}
              onChange={(on) => client.commit(setRemoval(client.view, opportunity, activity.id, on))}
            >
              <span>
                <span className="words">{activity.text || t('planScreen.unnamedActivity')}</span>{' '}
                <span className="plan-muted num plan-cost">
                  {cost === null
                    ? t('planScreen.notReckoned')
                    : t('inspector.aYear', { cost: `${money(cost, currency)} ${currency}` })}
                </span>
              </span>
            </Switch>
          )
        })}
      </div>
      {candidates.length > 0 && (
        <p className="inspector-hint">
          {named.length ? t('planScreen.basisNamed', { count: named.length }) : t('planScreen.basisTouchpoints')}
        </p>
      )}
    </Section>
  )
}

function wasteFor(view: View, opportunity: string): Activity[] {
  const touchpoints = new Set(view.of('addressing', 'opportunity', opportunity).map((link) => link.touchpoint))
  const here = [...touchpoints].flatMap((id) => view.of('activity', 'touchpoint', id))
  const named = view
    .of('removal', 'opportunity', opportunity)
    .flatMap((one) => view.get('activity', one.activity) ?? [])
  return [...new Set([...here.filter((one) => one.kind === 'waste'), ...named])]
}
