import { type ClipboardEvent, useEffect, useRef } from 'react'
import { linesOf } from '../../shared/paste/lines.ts'
import { registerDraft } from '../client/drafts.ts'
import { oneLine } from '../map/RenameField.tsx'

type Props = {
  label: string
  value?: string
  /** Keeps what was typed, or the lines that were pasted; the field is then empty for the next. */
  onTake(titles: readonly string[]): void
  /** Enter in an empty field, or Escape. */
  onEnd(): void
  /** The keyboard has gone elsewhere. */
  onLeave(): void
}

/** A title being typed in its place in the outline: Enter keeps it, Escape leaves it. */
export function OutlineField({ label, value = '', onTake, onEnd, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const open = useRef(true)
  const keep = () => {
    const title = oneLine(field.current?.value ?? '')
    if (!open.current || !title || title === value) return false
    field.current!.value = value
    onTake([title])
    return true
  }
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    field.current?.select()
    return registerDraft(() => void latest.current())
  }, [])
  const end = () => {
    open.current = false
    onEnd()
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    onTake(lines)
  }
  return (
    <input
      ref={field}
      className="tl-input outline-field"
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      maxLength={500}
      // biome-ignore lint/a11y/noAutofocus: the person asked for this field and goes on typing.
      autoFocus
      onPaste={paste}
      onBlur={() => {
        if (!open.current) return
        keep()
        open.current = false
        onLeave()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') end()
        else if (event.key === 'Enter' && (!keep() || value)) end()
        else return
        event.preventDefault()
      }}
    />
  )
}
