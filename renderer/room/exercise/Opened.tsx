import { useState } from 'react'
import type { LiveExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { flushDrafts } from '../../client/drafts.ts'
import { Button } from '../../ui/Button.tsx'
import { Results } from '../results/Results.tsx'
import { useAsk } from '../useAsk.ts'
import { AddEntry } from './AddEntry.tsx'
import { DropButton } from './DropButton.tsx'
import { EndDialog } from './EndDialog.tsx'
import { Timer } from './Timer.tsx'

/** Once everybody sees it: the results, what is agreed on them, and the end. */
export function Opened({ exercise }: { exercise: LiveExercise }) {
  const ask = useAsk()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState(false)
  const { setup, endsAt } = exercise
  return (
    <section className="exercise-open" aria-label={t('exercise.title')}>
      <header className="exercise-head">
        <div>
          <p className="exercise-kind">
            {t(`records.exerciseKind.${setup.kind}`)} · {t(setup.named ? 'exercise.named' : 'exercise.anonymous')}
          </p>
          <h2>{setup.question}</h2>
        </div>
        <Timer endsAt={endsAt} />
        <div className="exercise-actions">
          <Button onPress={() => void ask('extendExercise', { minutes: 2 })}>
            {t('exercise.extend', { count: 2 })}
          </Button>
          <Button onPress={() => setAdding(!adding)}>{t('exercise.addTogether')}</Button>
          <DropButton />
          <Button
            variant="primary"
            onPress={() => {
              flushDrafts()
              setEnding(true)
            }}
          >
            {t('exercise.end')}
          </Button>
        </div>
      </header>
      {adding && <AddEntry exercise={exercise} />}
      <Results
        kind={setup.kind}
        subjects={exercise.subjects}
        answers={exercise.shown}
        collects={setup.collects}
        live={exercise}
      />
      {ending && <EndDialog exercise={exercise} onClose={() => setEnding(false)} />}
    </section>
  )
}
