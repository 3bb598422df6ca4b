import { useState } from 'react'
import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { t } from '../../../shared/text/index.ts'
import type { Place } from '../exercise/outcome.ts'
import { Card } from './Card.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import type { Shown } from './Results.tsx'

type Props = {
  head: Answer
  members: readonly Answer[]
  others: readonly Answer[]
  collects: NonNullable<Shown['collects']>
  place: Place | null
  /** Null: it is only read. */
  onPut: ((entry: string, into: string | null) => void) | null
}

/** A card with those that were put with it, and where it goes. */
export function Pile({ head, members, others, collects, place, onPut }: Props) {
  const [over, setOver] = useState(false)
  return (
    <li
      className="pile"
      data-over={over}
      data-placed={onPut ? place !== null : Boolean(head.agreed)}
      onDragOver={(event) => {
        if (!onPut || !event.dataTransfer.types.includes(dragged)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const entry = event.dataTransfer.getData(dragged)
        if (!onPut || !entry || entry === head.id) return
        event.preventDefault()
        onPut(entry, head.id)
      }}
    >
      <Card answer={head} isHead heads={others} hasOthers={members.length > 0} onPut={onPut} />
      {members.length > 0 && (
        <ul className="pile-members">
          {members.map((one) => (
            <li key={one.id}>
              <Card answer={one} heads={others} onPut={onPut} />
            </li>
          ))}
        </ul>
      )}
      {onPut && <PlaceFields head={head} place={place} collects={collects} />}
      {!onPut && head.agreed && <p className="pile-placed">{t('exercise.agree.agreed')}</p>}
    </li>
  )
}

/** Only cards of this exercise can be dropped on one another. */
export const dragged = 'application/x-touchline-entry'
