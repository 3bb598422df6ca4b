import { consents } from '../../../shared/records/story.ts'
import type { WalkStop } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { Choices } from '../ui/Choices.tsx'
import { Line } from '../ui/Line.tsx'
import { Words } from '../ui/Words.tsx'
import { AddStop } from './AddStop.tsx'
import type { At } from './useRecord.ts'

type Props = { at: At; walk: string; stop: WalkStop; go(stop: string | null): void }

/** What is not needed at every stop: what should be, a story, nothing to meet, a stop that the map does not have. */
export function MoreToRecord({ at, walk, stop, go }: Props) {
  const { draft } = at.recorded
  return (
    <>
      {draft.met && (
        <>
          <Fold title={t('walk.ideal')} filled={draft.ideal !== ''}>
            <Words label={t('walk.idealAsk')} value={draft.ideal} onChange={(ideal) => at.set({ ideal }, true)} />
          </Fold>
          <Fold title={t('walk.story.title')} filled={draft.story !== ''}>
            <Words label={t('walk.story.text')} value={draft.story} onChange={(story) => at.set({ story }, true)} />
            <Line
              label={t('walk.story.teller')}
              value={draft.teller}
              most={500}
              onChange={(teller) => at.set({ teller }, true)}
            />
            <Choices
              look="list"
              label={t('walk.story.consent')}
              options={consents.map((value) => ({ value, label: t(`walk.story.consents.${value}`) }))}
              value={draft.consent}
              onChange={(consent) => at.set({ consent: consent ?? 'unknown' })}
            />
          </Fold>
        </>
      )}
      <button type="button" className="g-button g-wide" onClick={() => at.set({ met: !draft.met })}>
        {t(draft.met ? 'walk.notMet' : 'walk.met')}
      </button>
      <AddStop walk={walk} after={stop.id} go={go} label={t('walk.addStop')} />
    </>
  )
}

/** Opens by itself where there is something in it. */
function Fold({ title, filled, children }: { title: string; filled: boolean; children: React.ReactNode }) {
  return (
    <details className="g-fold" open={filled || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
