import { tally } from '../../../shared/insight/exercises/tally.ts'
import { t } from '../../../shared/text/index.ts'
import type { Shown } from './Results.tsx'

/** Dots on each subject, most first. */
export function Votes({ subjects, answers }: Shown) {
  const rows = tally(answers)
  const most = Math.max(1, ...rows.map((one) => one.dots))
  const all = rows.reduce((sum, one) => sum + one.dots, 0)
  return (
    <div className="votes">
      <p className="num">{t('exercise.votes.all', { count: all })}</p>
      <ol>
        {rows.map(({ subject, dots, share, rank }) => {
          const about = subjects.find(({ id }) => id === subject)
          return (
            <li key={subject} className="votes-row" data-first={dots > 0 && rank === 1}>
              <span className="votes-rank num">{dots > 0 ? `${rank}.` : ''}</span>
              <span className="votes-title">
                {about?.title ?? t('exercise.gone')} {about?.place && <small>{about.place}</small>}
              </span>
              <span className="votes-bar" aria-hidden="true">
                <i style={{ width: `${(dots / most) * 100}%` }} />
                {dots <= 12 && Array.from({ length: dots }, (_, i) => i).map((i) => <b key={i} />)}
              </span>
              <span className="votes-dots num">
                {t('exercise.votes.of', {
                  ...{ dots: t('exercise.votes.dots', { count: dots }), share: Math.round(share * 100) },
                })}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
