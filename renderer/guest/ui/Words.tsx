import { useId, useLayoutEffect, useRef } from 'react'
import { roomLimits } from '../../../shared/room/limits.ts'

type Props = {
  label: string
  hideLabel?: boolean
  value: string
  onChange(text: string): void
  onBlur?(): void
  rows?: number
  most?: number
  disabled?: boolean
  autoFocus?: boolean
}

/** Somebody's words, in a field that grows with them. */
export function Words({
  label,
  hideLabel,
  value,
  onChange,
  rows = 2,
  most = roomLimits.text,
  autoFocus,
  ...rest
}: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the text changes
  useLayoutEffect(() => {
    const element = field.current!
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 3}px`
  }, [value])
  // What one has just asked for has the keyboard; the attribute would take it also when the page opens.
  useLayoutEffect(() => {
    if (autoFocus) field.current!.focus()
  }, [autoFocus])
  return (
    <p className="g-field">
      <label htmlFor={id} className={hideLabel ? 'sr' : undefined}>
        {label}
      </label>
      <textarea
        {...rest}
        ref={field}
        id={id}
        className="g-words words"
        rows={rows}
        maxLength={most}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  )
}
