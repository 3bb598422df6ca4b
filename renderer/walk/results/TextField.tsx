import { type ChangeEvent, useId } from 'react'
import type { Choice, TakenField } from '../../../shared/insight/walks/proposal.ts'
import { t } from '../../../shared/text/index.ts'
import { label } from '../../inspector/options.ts'
import { Select } from '../../ui/Select.tsx'

export type TextChoice = { field: TakenField; choice: Choice['id']; text: string }
type Props = { choices: readonly Choice[]; value: TextChoice; onChange(value: TextChoice): void }

/** Which text, and as it will be written: it can be changed here. */
export function TextField({ choices, value, onChange }: Props) {
  const id = useId()
  const name = label('touchpoint', value.field)
  const choose = (choice: Choice['id'] | null) => {
    const found = choices.find((one) => one.id === choice)
    if (found) onChange({ ...value, choice: found.id, text: found.text })
  }
  return (
    <div className="taking-text">
      <Select
        label={name}
        value={value.choice}
        options={choices.map((one) => ({ id: one.id, label: choiceWords(one) }))}
        onChange={choose}
      />
      {value.choice === 'keep' ? (
        <p className="taking-kept words">{value.text || t('walk.taking.nothing')}</p>
      ) : (
        <>
          <label className="sr" htmlFor={id}>
            {t('walk.taking.written', { field: name })}
          </label>
          <textarea
            id={id}
            className="tl-input tl-words"
            rows={2}
            maxLength={20_000}
            value={value.text}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange({ ...value, text: event.target.value })}
          />
        </>
      )}
    </div>
  )
}

const choiceWords = ({ id, walker }: Choice): string =>
  id === 'keep' || id === 'add' || id === 'replace'
    ? t(`walk.taking.choice.${id}`)
    : t('walk.taking.choice.walker', { name: walker || t('walk.results.unnamed') })
