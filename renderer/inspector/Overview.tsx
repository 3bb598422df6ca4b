import { hours, money } from '../../shared/format.ts'
import { coverage, sentence } from '../../shared/insight/coverage.ts'
import { summary } from '../../shared/insight/summary.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { useComputedAtRest } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'
import { focusTouchpoint } from '../map/MapView.tsx'
import { useWorkspace } from '../workspace/state.ts'

/** What is lacking in words, and where the first of it is: the list itself may be as long as the records. */
const findings = (view: View) => ({
  figures: summary(view),
  lacking: coverage(view).map((lack) => ({
    code: lack.code,
    words: sentence(lack),
    at: lack.items.find(({ touchpoint }) => touchpoint)?.touchpoint ?? null,
  })),
})

/** Nothing is selected: what has been found so far, and what to ask next. */
export function Overview() {
  const engagement = useRecord('engagement', 'engagement')
  const found = useComputedAtRest(findings)
  return (
    <div className="inspector inspector-overview">
      <h2>{engagement?.name || t('shell.product')}</h2>
      {engagement?.note && <p className="inspector-note">{engagement.note}</p>}
      {found && <Findings {...found} currency={engagement?.currency ?? 'USD'} />}
    </div>
  )
}

type Props = ReturnType<typeof findings> & { currency: string }

function Findings({ figures, lacking, currency }: Props) {
  const select = useWorkspace((state) => state.select)
  return (
    <>
      <p className="inspector-figures num">
        {t('inspector.figures', { touchpoints: figures.touchpoints, truths: figures.momentsOfTruth })}
      </p>
      {figures.wasteCost > 0 && (
        <p className="inspector-figures num">
          {t('inspector.wasteFigures', {
            cost: money(figures.wasteCost, currency),
            currency,
            hours: hours(figures.wasteHours),
          })}
        </p>
      )}
      {figures.touchpoints === 0 ? (
        <p className="inspector-hint">{t('inspector.begin')}</p>
      ) : (
        <>
          <h3>{t('inspector.ask')}</h3>
          {lacking.length === 0 && <p className="inspector-hint">{t('inspector.nothingLacks')}</p>}
          <ul className="inspector-lacks">
            {lacking.map(({ code, words, at }) => (
              <li key={code}>
                <button
                  type="button"
                  disabled={!at}
                  onClick={() => {
                    if (!at) return
                    select([at])
                    focusTouchpoint(at)
                  }}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
          <p className="inspector-hint">{t('inspector.selectHint')}</p>
        </>
      )}
    </>
  )
}
