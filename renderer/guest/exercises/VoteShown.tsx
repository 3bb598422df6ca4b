import { tally } from '../../../shared/insight/exercises/tally.ts'
import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'

/** The dots of all, most first. */
export function VoteShown({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine)
  const titles = new Map(exercise.subjects.map((one) => [one.id, one]))
  const lines = tally(exercise.shown)
  const most = Math.max(1, lines[0]?.dots ?? 0)
  return (
    <ol>
      {lines.map(({ subject, dots }) => {
        const own = mine.find((one) => one.subject === subject)?.value ?? 0
        return (
          <li key={subject} className="g-paper g-votes">
            <p className="g-row g-between">
              <span>{titles.get(subject)?.title}</span>
              <b className="num">{t('exercise.dotsOn', { count: dots })}</b>
            </p>
            <span className="g-votes-bar" style={{ width: `${(dots / most) * 100}%` }} />
            {own > 0 && (
              <small className="g-hint">
                {t('common.yours')}: {t('exercise.dotsOn', { count: own })}
              </small>
            )}
          </li>
        )
      })}
    </ol>
  )
}
