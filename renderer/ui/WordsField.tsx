import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { Field } from './Field.tsx'
import { useDraft } from './useDraft.ts'

type Props = {
  label: string
  hideLabel?: boolean
  value: string
  onCommit(value: string): void
  placeholder?: string
  isDisabled?: boolean
  autoFocus?: boolean
  className?: string
  description?: string
  field?: string
  /** Before the field does anything about a key; `flush` commits what is typed so far. */
  onKey?(event: KeyboardEvent<HTMLTextAreaElement>, text: string, flush: () => void): void
}

/** The team's own words: serif, as tall as they are; commits on leaving and when typing rests. Escape puts them back. */
export function WordsField({
  label,
  hideLabel,
  value,
  onCommit,
  placeholder,
  isDisabled,
  autoFocus,
  className,
  description,
  field,
  onKey,
}: Props) {
  const { text, setText, flush, reset } = useDraft(value, onCommit, { merging: true })
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current
    // Where the style sheet can do it (field-sizing), nothing is measured.
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [text])
  return (
    <Field label={label} hideLabel={hideLabel} className={className} description={description} field={field}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          ref={area}
          className="tl-input tl-words"
          rows={1}
          value={text}
          disabled={isDisabled}
          placeholder={placeholder}
          maxLength={20_000}
          aria-describedby={describedBy}
          // biome-ignore lint/a11y/noAutofocus: the first field of what was just added by a person
          autoFocus={autoFocus}
          onChange={(event) => setText(event.target.value)}
          onBlur={flush}
          onKeyDown={(event) => {
            onKey?.(event, text, flush)
            if (event.key !== 'Escape' || text === value) return
            event.stopPropagation()
            reset()
          }}
        />
      )}
    </Field>
  )
}
