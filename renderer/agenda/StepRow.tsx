import { memo, type PointerEventHandler } from 'react'
import { beginStep, endStep, resetStep } from '../../shared/edits/agenda.ts'
import type { Intent } from '../../shared/edits/edit.ts'
import { setField } from '../../shared/edits/fields.ts'
import { timeOfDay } from '../../shared/format.ts'
import { isUnderWay } from '../../shared/insight/agenda.ts'
import { exerciseKinds } from '../../shared/records/exercise.ts'
import type { Step } from '../../shared/records/step.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { Item } from '../inspector/Item.tsx'
import { options } from '../inspector/options.ts'
import { useRoomScreen } from '../room/state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Check, GripVertical, Play } from '../ui/icons.ts'
import type { MenuEntry } from '../ui/Menu.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { titleOf } from './words.ts'

type Handle = Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', PointerEventHandler>
type Props = {
  step: Step
  planned: [string, string] | null
  isNew: boolean
  /** What a drag does here: this row is moved, or the line stands before or after it. */
  mark: 'moving' | 'before' | 'after' | null
  handle: Handle | null
  onEnter(): void
}

/** One step: when, what, how long, by which exercise, with what. */
export const StepRow = memo(function StepRow({ step, planned, isNew, mark, handle, onEnter }: Props) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const { id, title, minutes, exercise, material } = step
  const named = titleOf(step).slice(0, 60)
  const set = <F extends 'title' | 'minutes' | 'exercise' | 'material'>(field: F, value: Step[F]) =>
    client.commit(setField(client.view, 'step', id, field, value))
  const at = (edit: (now: string) => Intent | null) => client.commit(edit(new Date().toISOString()))
  const begin = () => at((now) => beginStep(client.view, id, now))
  const more: MenuEntry[] = [
    ...(exercise
      ? [
          {
            id: 'exercise',
            label: t('agenda.startExercise', { kind: t(`records.exerciseKind.${exercise}`) }),
            onAction: () => useRoomScreen.getState().askExercise({ kind: exercise, step: id }),
          },
        ]
      : []),
    ...(isUnderWay(step)
      ? [{ id: 'end', label: t('agenda.end'), onAction: () => at((now) => endStep(client.view, id, now)) }]
      : []),
    ...(step.startedAt
      ? [{ id: 'reset', label: t('agenda.reset'), onAction: () => client.commit(resetStep(client.view, id)) }]
      : []),
  ]
  return (
    <Item type="step" id={id} name={named} more={more.length ? [...more, 'separator'] : []}>
      <div className="agenda-step" data-state={stateOf(step)} data-mark={mark}>
        {handle && (
          <span className="agenda-grip" title={t('agenda.drag', { title: named })} aria-hidden="true" {...handle}>
            <GripVertical />
          </span>
        )}
        <Times step={step} planned={planned} />
        <LineField
          label={t('agenda.stepTitle')}
          hideLabel
          className="agenda-step-title"
          value={title}
          placeholder={t('agenda.untitled')}
          autoFocus={isNew}
          isDisabled={readOnly}
          onCommit={(value) => set('title', value)}
          onEnter={onEnter}
        />
        <NumberField
          label={t('agenda.stepMinutes')}
          hideLabel
          className="agenda-step-minutes"
          value={minutes}
          least={0}
          most={1_440}
          isDisabled={readOnly}
          onCommit={(value) => set('minutes', value)}
        />
        <Select
          label={t('agenda.stepExercise')}
          hideLabel
          className="agenda-step-exercise"
          value={exercise}
          none={t('agenda.noExercise')}
          options={options('exerciseKind', exerciseKinds)}
          isDisabled={readOnly}
          onChange={(value) => set('exercise', value)}
        />
        <WordsField
          label={t('agenda.stepMaterial')}
          hideLabel
          className="agenda-step-material"
          value={material}
          placeholder={t('agenda.stepMaterial')}
          isDisabled={readOnly}
          onCommit={(value) => set('material', value)}
        />
        {!readOnly && (
          <span className="agenda-step-begin">
            {isUnderWay(step) || (
              <IconButton label={t('agenda.beginNamed', { title: named })} icon={<Play />} onPress={begin} />
            )}
          </span>
        )}
      </div>
    </Item>
  )
})

const stateOf = (step: Step): 'now' | 'done' | 'toCome' =>
  isUnderWay(step) ? 'now' : step.startedAt ? 'done' : 'toCome'

/** As planned, and below as it went. */
function Times({ step, planned }: { step: Step; planned: [string, string] | null }) {
  const { startedAt, endedAt } = step
  const from = startedAt && timeOfDay(startedAt)
  return (
    <span className="agenda-step-times num">
      {planned && <span>{planned.join(' – ')}</span>}
      {isUnderWay(step) && (
        <b>
          {t('agenda.now')} {t('agenda.since', { from })}
        </b>
      )}
      {startedAt && endedAt && (
        <span className="agenda-went">
          <Check aria-label={t('agenda.done')} />
          {[from, timeOfDay(endedAt)].join(' – ')}
        </span>
      )}
    </span>
  )
}
