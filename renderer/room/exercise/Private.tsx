import { useState } from 'react'
import type { LiveExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useAsk } from '../useAsk.ts'
import { AddEntry } from './AddEntry.tsx'
import { DropButton } from './DropButton.tsx'
import { Timer } from './Timer.tsx'

/** While everybody writes for themselves: the question, the time, how many have given something, and nothing else. */
export function Private({ exercise }: { exercise: LiveExercise }) {
  const ask = useAsk()
  const [adding, setAdding] = useState(false)
  const { setup, people, endsAt, entries } = exercise
  return (
    <section className="exercise-private" aria-label={t('exercise.title')}>
      <p className="exercise-kind">
        {t(`records.exerciseKind.${setup.kind}`)} · {t(setup.named ? 'exercise.named' : 'exercise.anonymous')}
      </p>
      <h2 className="exercise-question">{setup.question}</h2>
      <Timer endsAt={endsAt} />
      <p className="exercise-count num" role="status">
        {t('exercise.given', people)}
        <br />
        {t('exercise.done', people)} · {t('exercise.entries', { count: entries })}
      </p>
      <p className="exercise-calm">{t('exercise.private')}</p>
      <div className="exercise-actions">
        <Button onPress={() => void ask('extendExercise', { minutes: 2 })}>{t('exercise.extend', { count: 2 })}</Button>
        <Button onPress={() => setAdding(!adding)}>{t('exercise.add')}</Button>
        <DropButton />
        <Button variant="primary" size="big" onPress={() => void ask('openExercise', {})}>
          {t('exercise.open')}
        </Button>
      </div>
      {adding && <AddEntry exercise={exercise} />}
    </section>
  )
}
