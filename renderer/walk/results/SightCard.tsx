import { useState } from 'react'
import { setField } from '../../../shared/edits/fields.ts'
import type { Sight } from '../../../shared/insight/walks/merge.ts'
import type { Snapshot } from '../../../shared/records/snapshot.ts'
import { senses } from '../../../shared/records/touchpoint.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient, useClientState } from '../../client/hooks.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { RatingSign } from '../../ui/signs.tsx'
import { minutes } from '../words.ts'

/** What one walker saw. */
export function SightCard({ sight: { observation: one, pinches, snapshots } }: { sight: Sight }) {
  const facts = [
    one.met ? '' : t('walk.results.notMet'),
    one.waited === null ? '' : t('walk.results.waited', { minutes: minutes(one.waited) }),
    one.standard && t(`walk.results.standard.${one.standard}`),
    one.pays && t(`walk.results.pays.${one.pays}`),
  ].filter(Boolean)
  const noted = senses.filter((sense) => one[sense])
  return (
    <li className="walk-sight">
      <div className="walk-sight-head">
        <b>{one.walker || t('walk.results.unnamed')}</b>
        <RatingSign kind="current" value={one.rating} />
      </div>
      {facts.length > 0 && (
        <p className={one.standard === 'missed' || !one.met ? 'walk-facts walk-broken' : 'walk-facts'}>
          {facts.join(' · ')}
        </p>
      )}
      {noted.length > 0 && (
        <dl>
          {noted.map((sense) => (
            <div key={sense}>
              <dt>{t(`inspector.sense.${sense}`)}</dt>
              <dd className="words">{one[sense]}</dd>
            </div>
          ))}
        </dl>
      )}
      {one.ideal && (
        <dl>
          <div>
            <dt>{t('walk.results.ideal')}</dt>
            <dd className="words">{one.ideal}</dd>
          </div>
        </dl>
      )}
      {one.story && (
        <blockquote className="words">
          “{one.story}”{one.teller && <cite> {one.teller}</cite>}
          <small> {t(`records.consent.${one.consent}`)}</small>
        </blockquote>
      )}
      {pinches.length > 0 && (
        <ul className="walk-sight-pinches">
          {pinches.map((pinch) => (
            <li key={pinch.id}>
              <b>{t('walk.walking.pinch')}:</b> <span className="words">{pinch.sign}</span>
            </li>
          ))}
        </ul>
      )}
      {snapshots.length > 0 && (
        <ul className="walk-shots">
          {snapshots.map((shot) => (
            <Shot key={shot.id} shot={shot} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** A picture; large on a press, and there whether a client may have it. */
function Shot({ shot }: { shot: Snapshot }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const [open, setOpen] = useState(false)
  const name = shot.caption || shot.name || t('records.type.photo')
  return (
    <li>
      <button type="button" className="inspector-photo" onClick={() => setOpen(true)}>
        <Picture hash={shot.hash} alt={name} loading="lazy" />
      </button>
      {open && (
        <Dialog title={name} isOpen onClose={() => setOpen(false)}>
          <Picture className="inspector-photo-large" hash={shot.hash} alt={name} />
          <Switch
            isSelected={shot.confidential}
            isDisabled={readOnly}
            onChange={(is) => client.commit(setField(client.view, 'snapshot', shot.id, 'confidential', is))}
          >
            {t('walk.results.confidential')}
          </Switch>
        </Dialog>
      )}
    </li>
  )
}
