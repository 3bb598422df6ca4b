import { walkStopOf } from '../../../shared/insight/walks/forGuests.ts'
import { pays, standardOutcomes } from '../../../shared/records/observation.ts'
import type { Stop } from '../../../shared/records/stop.ts'
import { consents } from '../../../shared/records/story.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { options } from '../../inspector/options.ts'
import { RatingInput } from '../../ui/RatingInput.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { Diamond } from '../../ui/signs.tsx'
import { LineField } from '../../ui/TextField.tsx'
import { WordsField } from '../../ui/WordsField.tsx'
import { Pinches } from './Pinches.tsx'
import { Senses } from './Senses.tsx'
import { Snapshots } from './Snapshots.tsx'
import { StopWatch } from './StopWatch.tsx'
import { useSight } from './useSight.ts'

type Props = { walkthrough: string; stop: Stop; walker: string }

/** Where am I, what was promised here, and what is it like. Nothing has to be typed. */
export function StopScreen({ walkthrough, stop, walker }: Props) {
  const { draft, exists, change } = useSight(walkthrough, stop.id, walker)
  const { title, place, momentOfTruth, standards } = useComputed(
    ['stop', 'touchpoint', 'stage', 'lane', 'standard'],
    (view) => walkStopOf(view, view.get('stop', stop.id) ?? stop),
    [stop.id],
  )
  return (
    <>
      <h2 tabIndex={-1}>
        {momentOfTruth && <Diamond />}
        <span>{title || t('walk.unnamed')}</span>
        {momentOfTruth && <span className="sr">, {t('map.momentOfTruth')}</span>}
      </h2>
      {place && <p className="walking-place">{place}</p>}
      <section className="walking-part" aria-labelledby="walking-promised">
        <h3 id="walking-promised">{t('walk.walking.promised')}</h3>
        {standards.length ? (
          <ul className="walking-promises">
            {standards.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : (
          <p className="walking-quiet">{t('walk.walking.notPromised')}</p>
        )}
      </section>
      <StopWatch id={draft.id} waited={draft.waited} onChange={(waited) => change({ waited })} />
      <div className="walking-part walking-two">
        <Segmented
          label={t('walk.walking.met')}
          value={exists ? (draft.met ? 'yes' : 'no') : null}
          options={[
            { id: 'yes', label: t('walk.walking.metYes') },
            { id: 'no', label: t('walk.walking.metNo') },
          ]}
          onChange={(met) => change({ met: met !== 'no' })}
        />
        {standards.length > 0 && (
          <Segmented
            label={t('walk.walking.standard')}
            canClear
            value={draft.standard}
            options={standardOutcomes.map((id) => ({ id, label: t(`walk.walking.standards.${id}`) }))}
            onChange={(standard) => change({ standard })}
          />
        )}
      </div>
      <div className="walking-part walking-rating">
        <RatingInput
          kind="current"
          label={t('walk.walking.rating')}
          value={draft.rating}
          onChange={(rating) => change({ rating })}
        />
        <p className="walking-ends">
          <span>{t('walk.walking.worst')}</span>
          <span>{t('walk.walking.best')}</span>
        </p>
      </div>
      <Senses draft={draft} onChange={change} />
      <Snapshots draft={draft} onChange={change} />
      <Pinches draft={draft} onChange={change} />
      <div className="walking-part">
        <Segmented
          label={t('walk.walking.pays')}
          canClear
          value={draft.pays}
          options={pays.map((id) => ({ id, label: t(`walk.walking.paysAs.${id}`) }))}
          onChange={(value) => change({ pays: value })}
        />
      </div>
      <div className="walking-part">
        <WordsField label={t('walk.walking.ideal')} value={draft.ideal} onCommit={(ideal) => change({ ideal })} />
      </div>
      <div className="walking-part">
        <WordsField
          label={t('walk.walking.story')}
          value={draft.story}
          placeholder={t('walk.walking.storyHint')}
          onCommit={(story) => change({ story })}
        />
        {draft.story !== '' && (
          <div className="walking-two">
            <LineField
              label={t('walk.walking.teller')}
              value={draft.teller}
              onCommit={(teller) => change({ teller })}
            />
            <Select
              label={t('walk.walking.consent')}
              value={draft.consent}
              options={options('consent', consents)}
              onChange={(consent) => consent && change({ consent })}
            />
          </div>
        )}
      </div>
    </>
  )
}
