import { t } from '../../shared/text/index.ts'
import { Field } from './Field.tsx'
import { useDraft } from './useDraft.ts'

type Props = {
  label: string
  hideLabel?: boolean
  value: number | null
  onCommit(value: number | null): void
  /** How many of the stored unit make one of what is typed: 100 for money in cents. */
  minor?: number
  least?: number
  most?: number
  isDisabled?: boolean
  className?: string
}

/** A figure, empty for "not known". What is no number stays visible and is marked in words; nothing is lost. */
export function NumberField(props: Props) {
  const { label, hideLabel, value, onCommit, minor = 1, least = -1e12, most = 1e12, isDisabled, className } = props
  const shown = value === null ? '' : String(value / minor)
  const parse = (text: string): number | null | undefined => {
    const plain = text.replace(/[\s\u00a0\u202f,']/g, '')
    if (plain === '') return null
    const typed = /^[+-]?\d*\.?\d+$/.test(plain.replace('−', '-')) ? Number(plain.replace('−', '-')) : Number.NaN
    const stored = minor === 1 ? typed : Math.round(typed * minor)
    return Number.isFinite(stored) && stored >= least && stored <= most ? stored : undefined
  }
  const { text, setText, flush, reset } = useDraft(shown, (typed) => {
    const parsed = parse(typed)
    if (parsed !== undefined && parsed !== value) onCommit(parsed)
  })
  const wrong = parse(text) === undefined
  return (
    <Field label={label} hideLabel={hideLabel} className={className} error={wrong ? t('ui.notNumber') : null}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="tl-input tl-input-figure"
          inputMode="decimal"
          value={text}
          disabled={isDisabled}
          aria-invalid={wrong || undefined}
          aria-describedby={describedBy}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => !wrong && flush()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !wrong) flush()
            if (event.key === 'Escape' && text !== shown) {
              event.stopPropagation()
              reset()
            }
          }}
        />
      )}
    </Field>
  )
}
