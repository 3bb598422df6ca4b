import { Field } from './Field.tsx'

type Props = { label: string; value: string; onCommit(value: string): void; isDisabled?: boolean }

/** A time of day, `HH:MM` or empty. */
export function TimeField({ label, value, onCommit, isDisabled }: Props) {
  return (
    <Field label={label}>
      {({ id }) => (
        <input
          id={id}
          type="time"
          className="tl-input num"
          value={value}
          disabled={isDisabled}
          onChange={(event) => onCommit(event.target.value.slice(0, 5))}
        />
      )}
    </Field>
  )
}
