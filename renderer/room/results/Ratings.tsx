import { type Rated, ratings, spreadOf } from '../../../shared/insight/exercises/spread.ts'
import { aspects } from '../../../shared/records/contribution.ts'
import type { Subject } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { FiveSteps, RatingInput } from '../../ui/RatingInput.tsx'
import { signed } from '../../ui/signs.tsx'
import { agree, agreedOn, useAgreement } from '../exercise/outcome.ts'
import type { Shown } from './Results.tsx'
import { Strip } from './Strip.tsx'

/** How everybody rated, with the spread: where people are far apart, they should talk about it. */
export function Ratings({ subjects, answers, live }: Shown) {
  const rated = ratings(answers)
  return (
    <ul className="rated">
      {subjects.map((subject) => (
        <Row
          key={subject.id}
          subject={subject}
          rated={rated.filter((one) => one.subject === subject.id)}
          isLive={live !== null}
        />
      ))}
    </ul>
  )
}

function Row({ subject, rated, isLive }: { subject: Subject; rated: readonly Rated[]; isLive: boolean }) {
  const agreement = useAgreement()
  return (
    <li className="rated-subject">
      <h3>
        {subject.title} {subject.place && <small>{subject.place}</small>}
      </h3>
      <div className="rated-three">
        {aspects.map((aspect) => {
          const one = rated.find((each) => each.aspect === aspect)
          const value = isLive ? (agreedOn(agreement, subject.id, aspect)?.value ?? null) : (one?.agreed ?? null)
          const label = `${t('exercise.agree.value')}, ${t(`records.aspect.${aspect}`)}`
          const set = (next: number | null) => agree(subject.id, aspect, { value: next })
          return (
            <div key={aspect}>
              <Strip aspect={aspect} spread={one?.spread ?? spreadOf([])} />
              {isLive && aspect === 'importance' && <FiveSteps label={label} value={value} onChange={set} />}
              {isLive && aspect !== 'importance' && (
                <RatingInput kind={aspect} label={label} value={value} onChange={set} />
              )}
              {!isLive && value !== null && (
                <p className="rated-agreed">
                  {t('exercise.agree.value')}: <b className="num">{aspect === 'importance' ? value : signed(value)}</b>
                </p>
              )}
            </div>
          )
        })}
      </div>
    </li>
  )
}
