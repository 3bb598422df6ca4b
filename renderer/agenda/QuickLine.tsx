import { useState } from 'react'
import { TextField } from '../ui/TextField.tsx'

type Props = { label: string; hint: string; onAdd(text: string): void }

/** A line that adds what is typed with Enter, and is empty again for the next. */
export function QuickLine({ label, hint, onAdd }: Props) {
  const [text, setText] = useState('')
  return (
    <form
      className="agenda-quick"
      onSubmit={(event) => {
        event.preventDefault()
        if (!text.trim()) return
        onAdd(text.trim())
        setText('')
      }}
    >
      <TextField label={label} hideLabel value={text} placeholder={hint} onChange={setText} />
    </form>
  )
}
