import type { Subject } from '../../../shared/room/exercise.ts'

/** What one gives something for: its title, and where it is. */
export function SubjectHead({ subject }: { subject: Subject }) {
  return (
    <header className="g-subject">
      <h2>{subject.title}</h2>
      {subject.place && <p className="g-hint">{subject.place}</p>}
    </header>
  )
}
