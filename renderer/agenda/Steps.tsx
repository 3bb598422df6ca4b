import { useState } from 'react'
import { addStep } from '../../shared/edits/agenda.ts'
import { moveInList } from '../../shared/edits/lists.ts'
import { clockTime, plannedTimes } from '../../shared/insight/agenda.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useOf, useRecord } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Plus } from '../ui/icons.ts'
import { StepRow } from './StepRow.tsx'
import { type Dragging, useReorder } from './useReorder.ts'

/** The steps of a workshop, in their order, with the times that follow from the minutes. */
export function Steps({ workshop }: { workshop: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const steps = useOf('step', 'workshop', workshop)
  const begins = useRecord('workshop', workshop)?.begins ?? ''
  const [added, setAdded] = useState<string | null>(null)
  const times = plannedTimes(begins, steps)
  const { list, dragging, handle } = useReorder(
    steps.map(({ id }) => id),
    (id, index) => client.commit(moveInList(client.view, 'step', id, index)),
  )
  const add = (after: string | null) => {
    const { id, intent } = addStep(client.view, workshop, after)
    client.commit(intent)
    setAdded(id)
  }
  return (
    <section className="agenda-steps" aria-label={t('agenda.steps')}>
      {steps.length > 0 && (
        <div className="agenda-steps-head" aria-hidden="true">
          <span>{t('agenda.time')}</span>
          <span>{t('agenda.stepTitle')}</span>
          <span className="agenda-right">{t('agenda.stepMinutes')}</span>
          <span>{t('agenda.stepExercise')}</span>
          <span>{t('agenda.stepMaterial')}</span>
        </div>
      )}
      {steps.length === 0 && <p className="agenda-quiet">{t('agenda.stepsEmpty')}</p>}
      <ul ref={list} className="agenda-list">
        {steps.map((step, i) => (
          <StepRow
            key={step.id}
            step={step}
            planned={times[i] ? [clockTime(times[i].from), clockTime(times[i].to)] : null}
            isNew={step.id === added}
            mark={markOf(dragging, step.id, i, steps.length)}
            handle={readOnly ? null : handle(step.id)}
            onEnter={() => add(step.id)}
          />
        ))}
      </ul>
      {!readOnly && (
        <Button icon={<Plus />} onPress={() => add(null)}>
          {t('agenda.addStep')}
        </Button>
      )}
    </section>
  )
}

function markOf(
  dragging: Dragging | null,
  id: string,
  at: number,
  count: number,
): 'moving' | 'before' | 'after' | null {
  if (!dragging) return null
  if (dragging.id === id) return 'moving'
  if (dragging.before === at) return 'before'
  return dragging.before === count && at === count - 1 ? 'after' : null
}
