import { Field } from './Field.tsx'

type Props = {
  label: string
  hideLabel?: boolean
  value: string | null
  onCommit(value: string | null): void
  isDisabled?: boolean
}

/** A calendar day, `YYYY-MM-DD` or null. */
export function DateField({ label, hideLabel, value, onCommit, isDisabled }: Props) {
  return (
    <Field label={label} hideLabel={hideLabel}>
      {({ id }) => (
        <input
          id={id}
          type="date"
          className="tl-input num"
          value={value ?? ''}
          max="9999-12-31"
          disabled={isDisabled}
          onChange={(event) => onCommit(event.target.value || null)}
        />
      )}
    </Field>
  )
}
