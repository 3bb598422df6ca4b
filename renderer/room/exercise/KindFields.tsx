import { collected, votedOn } from '../../../shared/records/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { Choice } from './setup.ts'

type Props = { choice: Choice; set(part: Partial<Choice>): void }

/** What only one kind of exercise has to be told. */
export function KindFields({ choice, set }: Props) {
  if (choice.kind === 'collect')
    return (
      <Segmented
        label={t('exercise.collects')}
        value={choice.collects}
        options={collected.map((id) => ({ id, label: t(`exercise.collected.${id}`) }))}
        onChange={(collects) => collects && set({ collects })}
      />
    )
  if (choice.kind !== 'vote') return null
  return (
    <div className="exercise-three">
      <Segmented
        label={t('exercise.votesOn')}
        value={choice.votesOn}
        options={votedOn.map((id) => ({ id, label: t(`exercise.votedOn.${id}`) }))}
        onChange={(one) => one && set({ votesOn: one, toggled: new Set() })}
      />
      <NumberField
        label={t('exercise.dots')}
        value={choice.dots}
        least={1}
        most={50}
        onCommit={(dots) => set({ dots: Math.round(dots ?? 3) })}
      />
      <Switch isSelected={choice.several} onChange={(several) => set({ several })}>
        {t('exercise.several')}
      </Switch>
    </div>
  )
}
