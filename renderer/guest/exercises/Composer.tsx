import { type ReactNode, useRef } from 'react'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { Words } from '../ui/Words.tsx'

type Props = {
  /** Under which name what is begun is kept. */
  where: string
  label: string
  onAdd(text: string): void
  ready?: boolean
  children?: ReactNode
  autoFocus?: boolean
}

/** Words that are being written: kept with every letter, given when one says so. */
export function Composer({ where, label, onAdd, ready = true, children, autoFocus }: Props) {
  const text = useGuest((one) => one.drafts[where] ?? '')
  const box = useRef<HTMLDivElement>(null)
  const add = () => {
    onAdd(text.trim())
    guest.draft(where, '')
    // The next one can be written at once.
    box.current?.querySelector('textarea')?.focus()
  }
  return (
    <div className="g-composer" ref={box}>
      <Words label={label} value={text} onChange={(words) => guest.draft(where, words)} autoFocus={autoFocus} />
      {children}
      <button type="button" className="g-button g-button-primary" disabled={!ready || !text.trim()} onClick={add}>
        {t('common.add')}
      </button>
    </div>
  )
}
