import { type ReactNode, useId, useState } from 'react'
import { useHere } from './here.ts'
import { IconButton } from './IconButton.tsx'
import { ChevronDown, Plus } from './icons.ts'

type Props = {
  /** Under which this screen remembers whether it is folded. */
  id: string
  title: string
  count?: number
  note?: ReactNode
  add?: { label: string; onAdd(): void } | null
  startsFolded?: boolean
  children: ReactNode
}

/** A part of the inspector that folds. Adding to it unfolds it. */
export function Section({ id, title, count, note, add, startsFolded = false, children }: Props) {
  const body = useId()
  const here = useHere(id)
  const key = `touchline.folded.${id}`
  const [folded, setFolded] = useState(() => (localStorage.getItem(key) ?? String(startsFolded)) === 'true')
  const fold = (next: boolean) => {
    localStorage.setItem(key, String(next))
    setFolded(next)
  }
  return (
    <section className="tl-section" data-field={id}>
      <div className="tl-section-head">
        <h3 className="tl-section-toggle-heading">
          <button
            type="button"
            className="tl-section-toggle"
            aria-expanded={!folded}
            aria-controls={body}
            onClick={() => fold(!folded)}
          >
            <ChevronDown />
            {title}
            {count !== undefined && <span className="tl-section-count num">{count}</span>}
          </button>
        </h3>
        {here}
        {note && <span className="tl-section-note num">{note}</span>}
        {add && (
          <IconButton
            label={add.label}
            icon={<Plus />}
            onPress={() => {
              fold(false)
              add.onAdd()
            }}
          />
        )}
      </div>
      <div id={body} className="tl-section-body" hidden={folded}>
        {children}
      </div>
    </section>
  )
}
