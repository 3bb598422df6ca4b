import { setField } from '../../shared/edits/fields.ts'
import { type Noticed, pinchesOf } from '../../shared/insight/walks/pinches.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { today } from '../plan/today.ts'
import { DateField } from '../ui/DateField.tsx'
import { ClockAlert } from '../ui/icons.ts'
import { Switch } from '../ui/Switch.tsx'

/** Every pinch of a walkthrough, with what came of it. */
export function PinchList({ walkthrough }: { walkthrough: string }) {
  const noticed = useComputed(['stop', 'observation', 'pinch'], (view) => pinchesOf(view, walkthrough), [walkthrough])
  if (!noticed.length) return <p className="walk-hint">{t('walk.pinchList.none')}</p>
  return (
    <ul className="walk-pinches" aria-label={t('walk.pinchList.caption')}>
      {noticed.map((one) => (
        <Row key={one.pinch.id} noticed={one} />
      ))}
    </ul>
  )
}

function Row({ noticed: { pinch, stop, walker } }: { noticed: Noticed }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const set = <F extends 'clarified' | 'fixed' | 'followUp'>(field: F, value: (typeof pinch)[F]) =>
    client.commit(setField(client.view, 'pinch', pinch.id, field, value))
  const overdue = !pinch.fixed && pinch.followUp !== null && pinch.followUp < today()
  return (
    <li data-fixed={pinch.fixed || undefined}>
      <p className="words">{pinch.sign || t('walk.unnamed')}</p>
      <p className="walk-place">
        {[stop.title || t('walk.unnamed'), walker].filter(Boolean).join(' · ')}
        {overdue && (
          <b className="walk-broken">
            <ClockAlert aria-hidden="true" />
            {t('walk.pinchList.overdue')}
          </b>
        )}
      </p>
      <div className="walk-pinch-line">
        <DateField
          label={t('walk.walking.followUp')}
          value={pinch.followUp}
          isDisabled={readOnly}
          onCommit={(followUp) => set('followUp', followUp)}
        />
        <Switch isSelected={pinch.clarified} isDisabled={readOnly} onChange={(is) => set('clarified', is)}>
          {t('walk.walking.clarified')}
        </Switch>
        <Switch isSelected={pinch.fixed} isDisabled={readOnly} onChange={(is) => set('fixed', is)}>
          {t('walk.walking.fixed')}
        </Switch>
      </div>
    </li>
  )
}
