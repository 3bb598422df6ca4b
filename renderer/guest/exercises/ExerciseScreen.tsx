import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import type { Input } from '../store/outbox.ts'
import { goHome, Page } from '../ui/Page.tsx'
import { Collect } from './Collect.tsx'
import { IsAndShould } from './IsAndShould.tsx'
import { Poll } from './Poll.tsx'
import { PollShown } from './PollShown.tsx'
import { Rate } from './Rate.tsx'
import { RateShown } from './RateShown.tsx'
import { Setup } from './Setup.tsx'
import { CollectShown, IsAndShouldShown } from './Shown.tsx'
import { Vote } from './Vote.tsx'
import { VoteShown } from './VoteShown.tsx'
import { Why } from './Why.tsx'

const giving = { collect: Collect, isAndShould: IsAndShould, rate: Rate, vote: Vote, poll: Poll, why: Why }
const showing = {
  collect: CollectShown,
  isAndShould: IsAndShouldShown,
  rate: RateShown,
  vote: VoteShown,
  poll: PollShown,
  why: Why,
}

/** The exercise that runs: what one gives, for oneself; then what all gave. */
export function ExerciseScreen() {
  const exercise = useGuest((one) => one.exercise)
  if (!exercise)
    return (
      <Page title={t('home.now')} back={goHome}>
        <h1>{t('exercise.over')}</h1>
        <p className="g-lead-words">{t('exercise.overWhat')}</p>
        <button type="button" className="g-button g-button-primary" onClick={goHome}>
          {t('common.back')}
        </button>
      </Page>
    )
  return <Running key={exercise.id} exercise={exercise} />
}

function Running({ exercise }: { exercise: GuestExercise }) {
  const viewer = useGuest((one) => one.state?.you.role === 'viewer')
  const { kind } = exercise.setup
  const open = exercise.phase === 'open'
  const Giving = giving[kind]
  const Showing = showing[kind]
  return (
    <Page
      title={t(`exercise.kind.${kind}`)}
      back={goHome}
      foot={!open && !viewer ? <Finish exercise={exercise} /> : undefined}
    >
      <Setup exercise={exercise} main />
      <Late exercise={exercise} />
      {open ? (
        <>
          <h2>{t(kind === 'vote' ? 'exercise.openVote' : 'exercise.open')}</h2>
          <Showing exercise={exercise} />
        </>
      ) : viewer ? (
        <p className="g-note">{t('exercise.lookOnly')}</p>
      ) : (
        <Giving exercise={exercise} />
      )}
      <p className="g-hint">{t('exercise.people', exercise.people)}</p>
    </Page>
  )
}

function Finish({ exercise }: { exercise: GuestExercise }) {
  const done = useGuest((one) => one.done)
  const count = useGuest((one) => one.mine.filter(({ text, value }) => text.trim() || value !== null).length)
  // Where things are added one at a time that is the first thing to do.
  const first = !done && ['isAndShould', 'rate', 'vote'].indexOf(exercise.setup.kind) >= 0
  return (
    <>
      <p className="g-hint">{done ? t('exercise.finishedWhat') : t('exercise.given', { count })}</p>
      <button
        type="button"
        className={first ? 'g-button g-button-primary' : 'g-button'}
        onClick={() => guest.finish(!done)}
      >
        {t(done ? 'exercise.notFinished' : 'exercise.finished')}
      </button>
    </>
  )
}

/** What came too late or was too much: the words are still here. */
function Late({ exercise }: { exercise: GuestExercise }) {
  const box = useGuest((one) => one.box)
  const late = box.filter(
    ({ call, input, refused }) =>
      refused !== null && (call === 'put' || call === 'drop') && (input as Input<'put'>).exercise === exercise.id,
  )
  return (
    <>
      {late.map(({ key, call, input, refused }) => (
        <section key={key} className="g-note g-note-broken" role="alert">
          <p>{t('exercise.late', { why: refused })}</p>
          {call === 'put' && <p className="words">{(input as Input<'put'>).entry.text}</p>}
          <button type="button" className="g-button g-button-quiet" onClick={() => guest.letGo(key)}>
            {t('kept.letGo')}
          </button>
        </section>
      ))}
    </>
  )
}
