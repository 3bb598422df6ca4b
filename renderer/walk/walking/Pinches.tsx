import { newId } from '../../../shared/id.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Pin, Trash2 } from '../../ui/icons.ts'
import { Switch } from '../../ui/Switch.tsx'
import { WordsField } from '../../ui/WordsField.tsx'
import type { Change } from './useSight.ts'

type Props = { draft: ObservationDraft; onChange: Change }
type Pinch = ObservationDraft['pinches'][number]

/** What disappointed a customer mildly, before it is a complaint: the sign, and what came of it. */
export function Pinches({ draft: { pinches }, onChange }: Props) {
  const add = () =>
    onChange((now) => ({
      pinches: [...now.pinches, { id: newId(), sign: '', clarified: false, fixed: false, followUp: null }],
    }))
  const set = (id: string, values: Partial<Pinch>) =>
    onChange((now) => ({ pinches: now.pinches.map((one) => (one.id === id ? { ...one, ...values } : one)) }))
  return (
    <section className="walking-part" aria-labelledby="walking-pinch">
      <h3 id="walking-pinch">{t('walk.walking.pinchWhat')}</h3>
      {pinches.map((one, i) => (
        <fieldset key={one.id} className="walking-pinch">
          <legend>{t('walk.walking.pinchN', { n: i + 1 })}</legend>
          <WordsField
            label={t('walk.walking.sign')}
            value={one.sign}
            autoFocus={one.sign === ''}
            onCommit={(sign) => set(one.id, { sign })}
          />
          <div className="walking-pinch-line">
            <Switch isSelected={one.clarified} onChange={(clarified) => set(one.id, { clarified })}>
              {t('walk.walking.clarified')}
            </Switch>
            <Switch isSelected={one.fixed} onChange={(fixed) => set(one.id, { fixed })}>
              {t('walk.walking.fixed')}
            </Switch>
            <DateField
              label={t('walk.walking.followUp')}
              value={one.followUp}
              onCommit={(followUp) => set(one.id, { followUp })}
            />
            <IconButton
              label={t('walk.walking.removePinch', { n: i + 1 })}
              icon={<Trash2 />}
              onPress={() => onChange((now) => ({ pinches: now.pinches.filter(({ id }) => id !== one.id) }))}
            />
          </div>
        </fieldset>
      ))}
      {pinches.length < 20 && (
        <Button size="big" icon={<Pin />} onPress={add}>
          {t('walk.walking.pinch')}
        </Button>
      )}
    </section>
  )
}
