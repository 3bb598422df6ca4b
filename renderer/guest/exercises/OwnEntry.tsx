import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Entry } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest } from '../me.ts'
import { Words } from '../ui/Words.tsx'

type Props = { entry: Entry; label: string; children?: ReactNode }

/** Something that one gave: it can be changed as it stands, and taken back. */
export function OwnEntry({ entry, label, children }: Props) {
  // An entry without words would be taken back by the room while they are still being changed.
  const [emptied, setEmptied] = useState(false)
  const change = (text: string) => {
    setEmptied(!text.trim())
    if (text.trim()) guest.give({ ...entry, text }, true)
  }
  return (
    <li className="g-paper g-own">
      <Words
        label={label}
        hideLabel
        rows={1}
        value={emptied ? '' : entry.text}
        onChange={change}
        onBlur={() => emptied && guest.takeBack(entry.id)}
      />
      <button type="button" className="g-icon" onClick={() => guest.takeBack(entry.id)}>
        <Trash2 aria-hidden="true" />
        <span className="sr">
          {t('common.remove')}: {entry.text}
        </span>
      </button>
      {children}
    </li>
  )
}
