import { useState } from 'react'
import { exerciseKinds } from '../../../shared/records/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWorkspace } from '../../workspace/state.ts'
import type { AskedExercise } from '../state.ts'
import { useAsk } from '../useAsk.ts'
import { KindFields } from './KindFields.tsx'
import { clearDraft } from './outcome.ts'
import { Subjects } from './Subjects.tsx'
import { type Choice, firstChoice, setupOf, underWayStep } from './setup.ts'

const minutes = [1, 2, 3, 5, 8, 10, 15, 20, 30]

/** Choosing an exercise; all of it is shown to everybody when it starts. */
export function Setup({ asked, onClose }: { asked: AskedExercise | null; onClose(): void }) {
  const client = useClient()
  const ask = useAsk()
  const [choice, setChoice] = useState<Choice>(() => {
    const { journey, selected } = useWorkspace.getState()
    return firstChoice(asked ?? underWayStep(client.view), journey, selected)
  })
  const set = (part: Partial<Choice>) => setChoice((now) => ({ ...now, ...part }))
  const setup = setupOf(client.view, choice)
  const start = async () => {
    if (!setup) return
    clearDraft()
    if (await ask('startExercise', { setup })) onClose()
  }
  return (
    <section className="exercise-setup" aria-labelledby="exercise-new">
      <h2 id="exercise-new">{t('exercise.new')}</h2>
      <div>
        <Segmented
          label={t('exercise.kind')}
          value={choice.kind}
          options={exerciseKinds.map((id) => ({ id, label: t(`records.exerciseKind.${id}`) }))}
          onChange={(kind) => kind && set({ kind })}
        />
        <p className="tl-description">{t(`exercise.what.${choice.kind}`)}</p>
      </div>
      <TextField
        label={t('exercise.question')}
        value={choice.question}
        placeholder={t(`exercise.questionHint.${choice.kind}`)}
        onChange={(question) => set({ question })}
      />
      <KindFields choice={choice} set={set} />
      <Subjects choice={choice} set={set} />
      <div className="exercise-two">
        <div>
          <Segmented
            label={t('exercise.names')}
            value={choice.named ? 'named' : 'anonymous'}
            options={(['anonymous', 'named'] as const).map((id) => ({ id, label: t(`exercise.${id}`) }))}
            onChange={(one) => set({ named: one === 'named' })}
          />
          <p className="tl-description">{t(choice.named ? 'exercise.namedWhat' : 'exercise.anonymousWhat')}</p>
        </div>
        <Select
          label={t('exercise.timer')}
          value={choice.minutes === null ? null : String(choice.minutes)}
          none={t('exercise.noTimer')}
          options={minutes.map((count) => ({ id: String(count), label: t('exercise.minutes', { count }) }))}
          onChange={(one) => set({ minutes: one === null ? null : Number(one) })}
        />
      </div>
      <div className="tl-dialog-actions">
        <Button onPress={onClose}>{t('exercise.cancel')}</Button>
        <Button variant="primary" isDisabled={!setup} onPress={() => void start()}>
          {t('exercise.start')}
        </Button>
      </div>
    </section>
  )
}
