import { Minus, Plus } from 'lucide-react'
import { newId } from '../../../shared/id.ts'
import type { GuestExercise, Subject } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { blankEntry } from '../store/entries.ts'
import { Dots } from './Dots.tsx'

/** So many dots, on what counts most. */
export function Vote({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine)
  const dots = exercise.setup.dots ?? 1
  const placed = mine.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const left = Math.max(0, dots - placed)
  return (
    <>
      <p className="g-left" role="status">
        <Dots filled={left} of={dots} />
        <b>{left ? t('exercise.dotsLeft', { count: left }) : t('exercise.dotsNone')}</b>
        <small>{t(exercise.setup.several ? 'exercise.several' : 'exercise.single')}</small>
      </p>
      <ul>
        {exercise.subjects.map((subject) => (
          <Row key={subject.id} subject={subject} left={left} several={exercise.setup.several} />
        ))}
      </ul>
    </>
  )
}

function Row({ subject, left, several }: { subject: Subject; left: number; several: boolean }) {
  const entry = useGuest((one) => one.mine.find((given) => given.subject === subject.id))
  const on = entry?.value ?? 0
  const put = (value: number) =>
    value > 0 || !entry
      ? guest.give({ ...(entry ?? blankEntry(newId(), { subject: subject.id })), value })
      : guest.takeBack(entry.id)
  return (
    <li className={on ? 'g-paper g-vote g-vote-on' : 'g-paper g-vote'}>
      <div>
        <b>{subject.title}</b>
        {subject.place && <p className="g-hint">{subject.place}</p>}
        <p className="g-row">
          <Dots filled={on} of={on} />
          <span className={on ? '' : 'g-hint'}>{t('exercise.dotsOn', { count: on })}</span>
        </p>
      </div>
      <div className="g-row">
        <button
          type="button"
          className="g-round"
          disabled={on === 0}
          aria-label={t('exercise.takeDot', { title: subject.title })}
          onClick={() => put(on - 1)}
        >
          <Minus aria-hidden="true" />
        </button>
        <button
          type="button"
          className="g-round"
          disabled={left === 0 || (!several && on > 0)}
          aria-label={t('exercise.addDot', { title: subject.title })}
          onClick={() => put(on + 1)}
        >
          <Plus aria-hidden="true" />
        </button>
      </div>
    </li>
  )
}
