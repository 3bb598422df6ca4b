import { type ReactNode, useId } from 'react'
import { rating as signed } from '../../../shared/format.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { RatingSign } from './RatingSign.tsx'

type Option<V> = { value: V; label: string; sign?: ReactNode; hint?: string }
type Props<V> = {
  label: string
  hideLabel?: boolean
  options: readonly Option<V>[]
  value: V | null
  /** Null: what was chosen is pressed once more, and taken back. */
  onChange(value: V | null): void
  look?: 'row' | 'list'
  ends?: [string, string]
  disabled?: boolean
}

/** One of a few, as large buttons. The chosen one is told by its frame, by its fill, and to a screen reader. */
export function Choices<V extends string | number>({
  label,
  hideLabel,
  options,
  value,
  onChange,
  look = 'row',
  ends,
  disabled,
}: Props<V>) {
  const id = useId()
  return (
    <fieldset className="g-choices" aria-labelledby={id}>
      <p id={id} className={hideLabel ? 'sr' : 'g-ask'}>
        {label}
      </p>
      <div className={`g-choices-${look} g-of-${options.length}`}>
        {options.map((one) => (
          <button
            key={one.value}
            type="button"
            className="g-choice"
            disabled={disabled}
            aria-pressed={one.value === value}
            aria-label={one.sign && !one.hint ? one.label : undefined}
            onClick={() => onChange(one.value === value ? null : one.value)}
          >
            {one.sign ?? <b>{one.label}</b>}
            {one.hint && <small>{one.hint}</small>}
          </button>
        ))}
      </div>
      {ends && (
        <p className="g-ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </fieldset>
  )
}

type Rating = Omit<Props<number>, 'options'> & { kind: 'current' | 'ideal' }

/** -2 to +2, each by its figure, its shape and its colour. */
export function RatingChoice({ kind, ...rest }: Rating) {
  const options = [-2, -1, 0, 1, 2].map((value) => ({
    value,
    label: t('common.rating', { value: signed(value) }),
    sign: <RatingSign kind={kind} value={value} />,
  }))
  return <Choices {...rest} options={options} />
}

/** 1 to 5, each by its figure and by as many bars. */
export function StepsChoice(props: Omit<Props<number>, 'options'>) {
  const options = [1, 2, 3, 4, 5].map((value) => ({
    value,
    label: t('exercise.importanceOf', { value }),
    sign: (
      <span className="g-steps">
        <b className="num">{value}</b>
        <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((bar) => (
            <path key={bar} d={`M${2 + bar * 5} 7V${bar < value ? 1 : 6}`} />
          ))}
        </svg>
      </span>
    ),
  }))
  return <Choices {...props} options={options} />
}
