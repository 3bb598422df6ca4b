import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'

/** The dots of all, most first. */
export function VoteShown({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine)
  const titles = new Map(exercise.subjects.map((one) => [one.id, one]))
  const lines = [...exercise.shown].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const most = Math.max(1, lines[0]?.value ?? 0)
  return (
    <ol>
      {lines.map(({ id, subject, value }) => {
        const own = mine.find((one) => one.subject === subject)?.value ?? 0
        return (
          <li key={id} className="g-paper g-votes">
            <p className="g-row g-between">
              <span>{titles.get(subject ?? '')?.title}</span>
              <b className="num">{t('exercise.dotsOn', { count: value ?? 0 })}</b>
            </p>
            <span className="g-votes-bar" style={{ width: `${((value ?? 0) / most) * 100}%` }} />
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
