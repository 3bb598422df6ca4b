import { newId } from '../../../shared/id.ts'
import type { GuestExercise, Subject } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { blankEntry } from '../store/entries.ts'
import { Words } from '../ui/Words.tsx'
import { SubjectHead } from './SubjectHead.tsx'

/** What is happening and what should happen, for each subject. */
export function IsAndShould({ exercise }: { exercise: GuestExercise }) {
  return (
    <>
      {exercise.subjects.map((subject) => (
        <section key={subject.id} className="g-paper">
          <SubjectHead subject={subject} />
          <Side subject={subject} aspect="current" />
          <Side subject={subject} aspect="ideal" />
        </section>
      ))}
    </>
  )
}

function Side({ subject, aspect }: { subject: Subject; aspect: 'current' | 'ideal' }) {
  const entry = useGuest((one) => one.mine.find((given) => given.subject === subject.id && given.aspect === aspect))
  const change = (text: string) =>
    guest.give({ ...(entry ?? blankEntry(newId(), { subject: subject.id, aspect })), text }, true)
  return <Words label={t(`exercise.${aspect}Ask`)} value={entry?.text ?? ''} onChange={change} />
}
