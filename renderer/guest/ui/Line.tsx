import { type HTMLAttributes, useId } from 'react'

type Props = {
  label: string
  value: string
  onChange(text: string): void
  hint?: string
  type?: 'text' | 'date'
  most?: number
  className?: string
  autoCapitalize?: string
  autoComplete?: string
  disabled?: boolean
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  spellCheck?: boolean
}

/** One line: a name, a code, a day. */
export function Line({ label, value, onChange, hint, most, type = 'text', className = '', ...rest }: Props) {
  const id = useId()
  return (
    <p className="g-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        type={type}
        className={`g-line ${className}`}
        value={value}
        maxLength={most}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <small className="g-hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </p>
  )
}
