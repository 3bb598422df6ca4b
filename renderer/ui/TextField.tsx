import { Field } from './Field.tsx'
import { useFieldDraft } from './useDraft.ts'

type Common = {
  label: string
  hideLabel?: boolean
  description?: string
  placeholder?: string
  autoFocus?: boolean
  className?: string
  field?: string
}
type Props = Common & { value: string; onChange(value: string): void }

/** A line of text that is its owner's from the first letter: in dialogs. */
export function TextField({
  label,
  hideLabel,
  description,
  value,
  onChange,
  placeholder,
  autoFocus,
  className,
}: Props) {
  return (
    <Field label={label} hideLabel={hideLabel} description={description} className={className}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="tl-input"
          value={value}
          placeholder={placeholder}
          maxLength={500}
          // biome-ignore lint/a11y/noAutofocus: a dialog's first field, where the person goes on typing
          autoFocus={autoFocus}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type DraftProps = Common & {
  value: string
  onCommit(value: string): void
  isDisabled?: boolean
  /** Values used elsewhere, offered while typing. */
  suggestions?: readonly string[]
  /** Words of somebody, which are merged with what another wrote meanwhile; else the later line stands. */
  isProse?: boolean
  /** After the draft was committed by Enter. */
  onEnter?(): void
}

/** A line of a record: a draft that commits on Enter, on leaving, and when typing rests. Escape puts it back. */
export function LineField(props: DraftProps) {
  const { label, hideLabel, value, onCommit, isDisabled, placeholder, suggestions, onEnter, autoFocus, className } =
    props
  const { ref, setText, flush, reset } = useFieldDraft<HTMLInputElement>(value, onCommit, {
    merging: props.isProse ?? false,
  })
  return (
    <Field
      label={label}
      hideLabel={hideLabel}
      description={props.description}
      className={className}
      field={props.field}
    >
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            ref={ref}
            className="tl-input"
            defaultValue={value}
            disabled={isDisabled}
            placeholder={placeholder}
            maxLength={500}
            list={suggestions && `${id}-list`}
            // biome-ignore lint/a11y/noAutofocus: the first field of what was just added by a person
            autoFocus={autoFocus}
            aria-describedby={describedBy}
            onChange={(event) => setText(event.target.value)}
            onBlur={flush}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') {
                flush()
                onEnter?.()
              } else if (event.key === 'Escape' && event.currentTarget.value !== value) {
                event.stopPropagation()
                reset()
              }
            }}
          />
          {suggestions && (
            <datalist id={`${id}-list`}>
              {suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
