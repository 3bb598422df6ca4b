import { Eye, EyeOff } from 'lucide-react'
import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { Countdown } from '../ui/Countdown.tsx'

/** What the facilitator chose, shown to everybody: before they take part, and while it runs. */
export function Setup({ exercise, main = false }: { exercise: GuestExercise; main?: boolean }) {
  const { setup, phase, endsAt } = exercise
  const { kind, question, named } = setup
  const asks =
    kind === 'collect' ? t(`exercise.asks.collect.${setup.collects ?? 'touchpoint'}`) : t(`exercise.asks.${kind}`)
  const Heading = main ? 'h1' : 'h2'
  const Icon = named ? Eye : EyeOff
  return (
    <header className="g-setup">
      <p className="g-row g-between">
        <b className="g-label">{t(`exercise.kind.${kind}`)}</b>
        {endsAt && phase === 'private' && <Countdown ends={endsAt} />}
      </p>
      <Heading className={question ? 'words' : undefined}>{question || asks}</Heading>
      {question && <p>{asks}</p>}
      {kind === 'why' && exercise.subjects[0] && <About exercise={exercise} />}
      <p className="g-named">
        <Icon aria-hidden="true" />
        <span>
          <b>{t(named ? 'exercise.named' : 'exercise.anonymous')}.</b>{' '}
          {t(named ? 'exercise.namedWhat' : 'exercise.anonymousWhat')}{' '}
          {phase === 'private' && t(kind === 'vote' ? 'exercise.privateVote' : 'exercise.private')}
        </span>
      </p>
    </header>
  )
}

/** The gap that is asked about. */
function About({ exercise }: { exercise: GuestExercise }) {
  const { title, place, current, ideal } = exercise.subjects[0]!
  return (
    <div className="g-about">
      <b>{title}</b> {place && <small>{place}</small>}
      {current && (
        <p>
          <span className="g-label">{t('exercise.current')}</span> <span className="words">{current}</span>
        </p>
      )}
      {ideal && (
        <p>
          <span className="g-label">{t('exercise.ideal')}</span> <span className="words">{ideal}</span>
        </p>
      )}
    </div>
  )
}
