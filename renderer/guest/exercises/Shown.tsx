import type { GuestExercise, ShownEntry } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { grouped } from './groups.ts'
import { SubjectHead } from './SubjectHead.tsx'

/** Somebody's words, and who said them where the exercise is named. */
export function Quote({ entry }: { entry: ShownEntry }) {
  return (
    <p className={entry.mine ? 'g-said g-said-mine' : 'g-said'}>
      <span className="words">{entry.text}</span>
      {(entry.mine || entry.by) && <small className="g-hint">{entry.mine ? t('common.yours') : entry.by}</small>}
    </p>
  )
}

/** What was collected, in the groups that the facilitator makes. */
export function CollectShown({ exercise }: { exercise: GuestExercise }) {
  const groups = grouped(exercise.shown)
  if (!groups.length) return <p className="g-quiet">{t('exercise.openNothing')}</p>
  return (
    <ul>
      {groups.map(({ head, others }) => (
        <li key={head.id} className="g-paper">
          <Quote entry={head} />
          {others.length > 0 && (
            <div className="g-group">
              <small className="g-hint">{t('exercise.group', { count: others.length })}</small>
              {others.map((one) => (
                <Quote key={one.id} entry={one} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What all wrote: what is on one side, what should be on the other. */
export function IsAndShouldShown({ exercise }: { exercise: GuestExercise }) {
  return (
    <>
      {exercise.subjects.map((subject) => (
        <section key={subject.id} className="g-paper">
          <SubjectHead subject={subject} />
          <div className="g-sides">
            {(['current', 'ideal'] as const).map((aspect) => {
              const said = exercise.shown.filter((one) => one.subject === subject.id && one.aspect === aspect)
              return (
                <div key={aspect}>
                  <h3 className="g-label">{t(`exercise.${aspect}`)}</h3>
                  {said.map((one) => (
                    <Quote key={one.id} entry={one} />
                  ))}
                  {!said.length && <p className="g-hint">{t('exercise.openNothing')}</p>}
                </div>
              )
            })}
          </div>
        </section>
      ))}
    </>
  )
}
