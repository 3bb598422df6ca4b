import { rating as signed } from '../../../shared/format.ts'
import { spreadOf } from '../../../shared/insight/exercises/spread.ts'
import type { GuestExercise, ShownEntry } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { RatingSign } from '../ui/RatingSign.tsx'
import { SubjectHead } from './SubjectHead.tsx'

const scales = { current: [-2, -1, 0, 1, 2], ideal: [-2, -1, 0, 1, 2], importance: [1, 2, 3, 4, 5] } as const
type Aspect = keyof typeof scales

/** How opinions are spread: how many chose each step, and whether it is worth talking about. */
export function RateShown({ exercise }: { exercise: GuestExercise }) {
  return (
    <>
      {exercise.subjects.map((subject) => (
        <section key={subject.id} className="g-paper">
          <SubjectHead subject={subject} />
          {!exercise.shown.some((one) => one.subject === subject.id) && (
            <p className="g-hint">{t('exercise.openNothing')}</p>
          )}
          {(Object.keys(scales) as Aspect[]).map((aspect) => (
            <Spread
              key={aspect}
              aspect={aspect}
              shown={exercise.shown.filter((one) => one.subject === subject.id && one.aspect === aspect)}
            />
          ))}
        </section>
      ))}
    </>
  )
}

function Spread({ aspect, shown }: { aspect: Aspect; shown: ShownEntry[] }) {
  const values = shown.map(({ value }) => value ?? 0)
  const spread = spreadOf(values)
  if (spread.mean === null) return null
  const sign = aspect === 'importance' ? String : signed
  const mine = shown.find((one) => one.mine)?.value
  const most = Math.max(...spread.counts.values())
  const mean = Math.round(spread.mean * 10) / 10
  return (
    <div className="g-spread">
      <h3 className="g-ask">{t(`exercise.${aspect}`)}</h3>
      <ul>
        {scales[aspect].map((step) => {
          const count = spread.counts.get(step) ?? 0
          return (
            <li key={step} className={mine === step ? 'g-spread-mine' : undefined}>
              <span className="sr">{t('exercise.times', { value: sign(step), count })}</span>
              <span className="g-spread-room" aria-hidden="true">
                <b className="num">{count || ''}</b>
                <span className="g-spread-bar" style={{ height: `${(count / most) * 44}px` }} />
              </span>
              {aspect === 'importance' ? (
                <b className="num" aria-hidden="true">
                  {step}
                </b>
              ) : (
                <RatingSign kind={aspect} value={step} />
              )}
              {mine === step && <small>{t('common.yours')}</small>}
            </li>
          )
        })}
      </ul>
      <p className="g-hint num">{t('exercise.mean', { value: sign(mean) })}</p>
      {spread.talk && <p className="g-talk">{t('exercise.spread')}</p>}
    </div>
  )
}
