import { answersOf } from '../../shared/insight/exercises/answers.ts'
import { stageOf } from '../../shared/insight/route.ts'
import type { Exercise } from '../../shared/records/exercise.ts'
import type { View } from '../../shared/records/set.ts'
import type { Subject } from '../../shared/room/exercise.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useAll } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useLooking } from './looking.ts'
import { Results } from './results/Results.tsx'
import { dayOf } from './results/words.ts'

/** Exercises that were done, with their results. */
export function Earlier() {
  const exercises = useAll('exercise')
  const reading = useLooking((state) => state.reading)
  const one = exercises.find(({ id }) => id === reading)
  const read = (id: string | null) => useLooking.setState({ reading: id })
  if (one)
    return (
      <section className="room-earlier" aria-label={one.question}>
        <header className="exercise-head">
          <div>
            <p className="exercise-kind">{about(one)}</p>
            <h2>{one.question || t('exercise.untitled')}</h2>
          </div>
          <Button onPress={() => read(null)}>{t('exercise.earlier.back')}</Button>
        </header>
        <Kept exercise={one} />
      </section>
    )
  return (
    <section className="room-earlier" aria-labelledby="room-earlier">
      <h2 id="room-earlier">{t('exercise.earlier.title')}</h2>
      {exercises.length === 0 && <p className="tl-description">{t('exercise.earlier.none')}</p>}
      <ul>
        {exercises.toReversed().map((each) => (
          <li key={each.id} className="room-earlier-row">
            <div>
              <b>{each.question || t('exercise.untitled')}</b>
              <p className="tl-description">{about(each)}</p>
            </div>
            <button
              type="button"
              className="tl-button"
              aria-label={`${t('exercise.earlier.read')}: ${each.question}`}
              onClick={() => read(each.id)}
            >
              {t('exercise.earlier.read')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const about = (one: Exercise): string =>
  [
    t(`records.exerciseKind.${one.kind}`),
    t(one.named ? 'exercise.earlier.named' : 'exercise.earlier.anonymous'),
    t('exercise.earlier.people', { count: one.people }),
    dayOf(one.endedAt),
  ].join(' · ')

function Kept({ exercise }: { exercise: Exercise }) {
  const { id, kind, collects } = exercise
  const answers = useComputed(['contribution'], (view) => answersOf(view, id), [id])
  const subjects = useComputed(
    ['contribution', 'touchpoint', 'cause', 'opportunity', 'stage', 'journey'],
    (view) => subjectsIn(view, exercise),
    [exercise],
  )
  return <Results kind={kind} collects={collects} subjects={subjects} answers={answers} live={null} kept={id} />
}

/** What it was about, as it is called now. */
function subjectsIn(view: View, { id, kind }: Exercise): Subject[] {
  // Of a cause that was agreed on, the gap is what it was about.
  const ids = view
    .of('contribution', 'exercise', id)
    .map((one) => (kind === 'why' ? one.touchpoint : (one.opportunity ?? one.cause ?? one.touchpoint)))
  return [...new Set(ids)].flatMap((one) => {
    const touchpoint = view.get('touchpoint', one ?? '')
    if (touchpoint) {
      const { title, current, ideal } = touchpoint
      return [{ id: touchpoint.id, title, place: stageOf(view, touchpoint, ''), current, ideal }]
    }
    const cause = view.get('cause', one ?? '')
    const opportunity = view.get('opportunity', one ?? '')
    const title = cause?.text ?? opportunity?.title
    if (title === undefined) return []
    const place = view.get('touchpoint', cause?.touchpoint ?? '')?.title ?? ''
    return [{ id: one!, title, place, current: '', ideal: '' }]
  })
}
