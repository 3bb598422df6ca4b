import { useState } from 'react'
import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { t } from '../../../shared/text/index.ts'
import { Check } from '../../ui/icons.ts'
import { Switch } from '../../ui/Switch.tsx'
import { AddEntry } from '../exercise/AddEntry.tsx'
import { agreeOnCause, useAgreement } from '../exercise/outcome.ts'
import type { Shown } from './Results.tsx'

/** Causes as a tree, five levels at most; the group agrees on some, and asks on. */
export function Whys({ subjects, answers, live }: Shown) {
  return (
    <div className="whys">
      {subjects.map(({ id, title, place }) => (
        <h3 key={id}>
          {title} {place && <small>{place}</small>}
        </h3>
      ))}
      {answers.length === 0 && <p className="tl-description">{t('exercise.whys.none')}</p>}
      <Level answers={answers} under={null} level={1} live={live} />
    </div>
  )
}

type LevelProps = { answers: readonly Answer[]; under: string | null; level: number; live: Shown['live'] }

function Level({ answers, under, level, live }: LevelProps) {
  const here = answers.filter((one) => one.explains === under)
  if (!here.length) return null
  return (
    <ul className="whys-level">
      {here.map((one) => (
        <li key={one.id}>
          <Cause cause={one} live={live} canAsk={level < roomLimits.levels} />
          <Level answers={answers} under={one.id} level={level + 1} live={live} />
        </li>
      ))}
    </ul>
  )
}

function Cause({ cause, live, canAsk }: { cause: Answer; live: Shown['live']; canAsk: boolean }) {
  const agreed = useAgreement((state) => state.causes.includes(cause.id))
  const [asking, setAsking] = useState(false)
  const isAgreed = live ? agreed : Boolean(cause.agreed)
  return (
    <div className="whys-cause" data-agreed={isAgreed}>
      <div className="whys-row">
        {live ? (
          <Switch isSelected={agreed} onChange={(on) => agreeOnCause(cause.id, on)}>
            <span className="sr">{t('exercise.whys.agree', { text: cause.text })}</span>
          </Switch>
        ) : (
          isAgreed && <Check aria-label={t('exercise.whys.agreed')} />
        )}
        <p className="words">{cause.text}</p>
        {cause.by && <small>{t('exercise.by', { name: cause.by })}</small>}
        {live && canAsk && (
          <button
            type="button"
            className="tl-button tl-button-quiet"
            aria-label={t('exercise.whys.whyOf', { text: cause.text })}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('exercise.whys.why')}
          </button>
        )}
      </div>
      {live && asking && <AddEntry exercise={live} explains={cause.id} />}
    </div>
  )
}
