import { Field } from './Field.tsx'

type Props<T extends string> = {
  label: string
  hideLabel?: boolean
  value: T | null
  options: readonly { id: T; label: string }[]
  /** What "nothing chosen" is called; without it something is always chosen. */
  none?: string
  onChange(value: T | null): void
  isDisabled?: boolean
  className?: string
}

/** One of a list: the system's own control, which every keyboard, screen reader and phone knows. */
export function Select<T extends string>({ label, hideLabel, value, options, none, onChange, ...rest }: Props<T>) {
  return (
    <Field label={label} hideLabel={hideLabel} className={rest.className}>
      {({ id }) => (
        <select
          id={id}
          className="tl-input"
          value={value ?? ''}
          disabled={rest.isDisabled}
          onChange={(event) => onChange(event.target.value === '' ? null : (event.target.value as T))}
        >
          {(none !== undefined || value === null) && <option value="">{none ?? ''}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
