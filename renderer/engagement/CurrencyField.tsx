import { t } from '../../shared/text/index.ts'
import { Field } from '../ui/Field.tsx'
import { useDraft } from '../ui/useDraft.ts'

type Props = { value: string; onCommit(currency: string): void; isDisabled: boolean }

/** ISO 4217, three letters; what is none stays visible and is said in words. */
export function CurrencyField({ value, onCommit, isDisabled }: Props) {
  const isCode = (text: string) => /^[a-z]{3}$/i.test(text.trim())
  const { text, setText, flush } = useDraft(
    value,
    (typed) => {
      if (isCode(typed)) onCommit(typed.trim().toUpperCase())
    },
    { rest: null },
  )
  const error = isCode(text) ? null : t('engagement.badCurrency')
  return (
    <Field label={t('engagement.currency')} description={t('engagement.currencyHint')} error={error}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="tl-input"
          value={text}
          maxLength={3}
          disabled={isDisabled}
          aria-invalid={error !== null || undefined}
          aria-describedby={describedBy}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => isCode(text) && flush()}
        />
      )}
    </Field>
  )
}
