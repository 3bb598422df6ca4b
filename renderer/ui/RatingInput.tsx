import { t } from '../../shared/text/index.ts'
import { Segmented } from './Segmented.tsx'
import { RatingSign, signed } from './signs.tsx'

type Props = {
  kind: 'current' | 'ideal'
  label: string
  hideLabel?: boolean
  value: number | null
  onChange(value: number | null): void
  isDisabled?: boolean
}

/** -2 to +2 by its signs; pressing the chosen one again takes the rating back. */
export function RatingInput({ kind, value, onChange, ...rest }: Props) {
  return (
    <Segmented
      {...rest}
      className="tl-rating"
      canClear
      value={value === null ? null : String(value)}
      options={[-2, -1, 0, 1, 2].map((step) => ({
        id: String(step),
        label: t(`ui.rating.${kind}`, { value: signed(step) }),
        sign: <RatingSign kind={kind} value={step} decorative />,
      }))}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}

type StepsProps = Omit<Props, 'kind'>

/** 1 to 5: importance, impact, effort. */
export function FiveSteps({ value, onChange, label, ...rest }: StepsProps) {
  return (
    <Segmented
      {...rest}
      label={label}
      canClear
      value={value === null ? null : String(value)}
      options={['1', '2', '3', '4', '5'].map((id) => ({ id, label: `${label} ${id}`, sign: id }))}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
