import { type KeyboardEvent, useLayoutEffect } from 'react'
import { Field } from './Field.tsx'
import { useFieldDraft } from './useDraft.ts'

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
  const { ref, isTyping, setText, flush, reset } = useFieldDraft<HTMLTextAreaElement>(value, onCommit, {
    merging: true,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text, also where it is put back
  useLayoutEffect(() => grow(ref.current), [value, isTyping])
  return (
    <Field label={label} hideLabel={hideLabel} className={className} description={description} field={field}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          ref={ref}
          className="tl-input tl-words"
          rows={1}
          defaultValue={value}
          disabled={isDisabled}
          placeholder={placeholder}
          maxLength={20_000}
          aria-describedby={describedBy}
          // biome-ignore lint/a11y/noAutofocus: the first field of what was just added by a person
          autoFocus={autoFocus}
          onChange={({ target }) => {
            setText(target.value)
            grow(target)
          }}
          onBlur={flush}
          onKeyDown={(event) => {
            const text = event.currentTarget.value
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

/** As tall as its text, where the style sheet cannot do it (field-sizing). */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}
