import { newId } from '../../../shared/id.ts'
import type { Entry, GuestExercise, Subject } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { blankEntry } from '../store/entries.ts'
import { RatingChoice, StepsChoice } from '../ui/Choices.tsx'
import { SubjectHead } from './SubjectHead.tsx'

type Aspect = NonNullable<Entry['aspect']>

/** Current, ideal and importance of each subject. */
export function Rate({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine)
  const rated = exercise.subjects.filter(({ id }) =>
    mine.some(({ subject, value }) => subject === id && value !== null),
  )
  return (
    <>
      <p className="g-hint num" role="status">
        {t('exercise.rated', { count: rated.length, all: exercise.subjects.length })}
      </p>
      {exercise.subjects.map((subject) => (
        <OneSubject key={subject.id} subject={subject} mine={mine} />
      ))}
    </>
  )
}

function OneSubject({ subject, mine }: { subject: Subject; mine: Entry[] }) {
  const of = (aspect: Aspect) => mine.find((one) => one.subject === subject.id && one.aspect === aspect)
  const give = (aspect: Aspect) => (value: number | null) =>
    guest.give({ ...(of(aspect) ?? blankEntry(newId(), { subject: subject.id, aspect })), value })
  const ends: [string, string] = [t('exercise.worse'), t('exercise.better')]
  const parts = (aspect: Aspect) => ({
    label: t(`exercise.${aspect}`),
    value: of(aspect)?.value ?? null,
    onChange: give(aspect),
  })
  return (
    <section className="g-paper">
      <SubjectHead subject={subject} />
      {subject.current && <p className="words g-quote">{subject.current}</p>}
      <RatingChoice kind="current" {...parts('current')} ends={ends} />
      <RatingChoice kind="ideal" {...parts('ideal')} ends={ends} />
      <StepsChoice {...parts('importance')} ends={[t('exercise.little'), t('exercise.much')]} />
    </section>
  )
}
