import { t } from '../../../shared/text/index.ts'
import { useNow } from '../useNow.ts'

/** Time left, as everybody sees it; it says so when it is up. */
export function Timer({ endsAt }: { endsAt: string | null }) {
  const now = useNow(250)
  if (!endsAt) return null
  const seconds = Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 1_000))
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <p className="exercise-timer num" data-up={seconds === 0}>
      <span role="timer" aria-label={t('exercise.left')}>
        {shown}
      </span>
      <span className="exercise-up" role="status">
        {seconds === 0 ? t('exercise.timeUp') : ''}
      </span>
    </p>
  )
}
