import { Field } from './Field.tsx'

type Props = { label: string; value: string; onChange(value: string): void; onSubmit?(): void; autoFocus?: boolean }

export function SearchField({ label, value, onChange, onSubmit, autoFocus }: Props) {
  return (
    <Field label={label} hideLabel>
      {({ id }) => (
        <input
          id={id}
          type="search"
          className="tl-input"
          value={value}
          placeholder={label}
          // biome-ignore lint/a11y/noAutofocus: a search that was just opened, where the person goes on typing
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onSubmit?.()}
        />
      )}
    </Field>
  )
}
