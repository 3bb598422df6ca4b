import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { t } from '../../../shared/text/index.ts'
import { Check } from '../../ui/icons.ts'
import { WordsField } from '../../ui/WordsField.tsx'
import { agree, agreedOn, useAgreement } from '../exercise/outcome.ts'
import type { Shown } from './Results.tsx'

const sides = ['current', 'ideal'] as const

/** What everybody wrote, is beside should be; one text is chosen or written as the agreed one. */
export function SideBySide({ subjects, answers, live }: Shown) {
  return (
    <ul className="sides">
      {subjects.map((subject) => (
        <li key={subject.id} className="sides-subject">
          <h3>
            {subject.title} {subject.place && <small>{subject.place}</small>}
          </h3>
          <div className="sides-two">
            {sides.map((aspect) => (
              <Side
                key={aspect}
                subject={subject.id}
                title={subject.title}
                aspect={aspect}
                answers={answers.filter((one) => one.subject === subject.id && one.aspect === aspect)}
                isLive={live !== null}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

type SideProps = {
  subject: string
  title: string
  aspect: (typeof sides)[number]
  answers: readonly Answer[]
  isLive: boolean
}

function Side({ subject, title, aspect, answers, isLive }: SideProps) {
  const agreement = useAgreement()
  const text = isLive ? (agreedOn(agreement, subject, aspect)?.text ?? '') : ''
  const isAgreed = (one: Answer) => (isLive ? one.text === text && text !== '' : Boolean(one.agreed))
  return (
    <section aria-label={`${t(`records.aspect.${aspect}`)}: ${title}`}>
      <h4 className="sides-aspect">{t(`records.aspect.${aspect}`)}</h4>
      {answers.length === 0 && <p className="tl-description">{t('exercise.agree.nobody')}</p>}
      <ul>
        {answers.map((one) => (
          <li key={one.id} className="sides-text" data-agreed={isAgreed(one)}>
            <p className="words">{one.text}</p>
            <div className="sides-foot">
              {one.by && <small>{t('exercise.by', { name: one.by })}</small>}
              {isAgreed(one) ? (
                <span className="sides-agreed">
                  <Check aria-hidden="true" /> {t('exercise.agree.agreed')}
                </span>
              ) : (
                isLive && (
                  <button
                    type="button"
                    className="tl-button tl-button-quiet"
                    aria-label={`${t('exercise.agree.thisText')}: ${one.text}`}
                    onClick={() => agree(subject, aspect, { text: one.text })}
                  >
                    {t('exercise.agree.thisText')}
                  </button>
                )
              )}
            </div>
          </li>
        ))}
      </ul>
      {isLive && (
        <WordsField
          label={t('exercise.agree.own')}
          value={text}
          placeholder={t('exercise.agree.ownHint')}
          onCommit={(next) => agree(subject, aspect, { text: next })}
        />
      )}
    </section>
  )
}
