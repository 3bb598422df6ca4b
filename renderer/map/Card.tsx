import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { toneOf } from '../../shared/insight/overlay.ts'
import { useRecord } from '../client/hooks.ts'
import { PeopleHere, useHereWords } from '../together/PeopleHere.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { CardFace, cardName } from './CardFace.tsx'
import { useCounts } from './facts.ts'
import { LeadsSign, leadsElement } from './LeadsSign.tsx'
import type { CardNode } from './mounting.ts'
import { isSelected } from './selection.ts'
import { useMap } from './state.ts'
import { useSeen } from './telling.ts'

/** The DOM id of a card, to which the map points as the one under the keyboard. */
export const cardElement = (id: string) => `map-card-${id}`

/** A card as React Flow mounts it: subscribed to its own record, its own counts and its own selection. */
export const CardNodeView = memo(({ id }: NodeProps<CardNode>) => <Card id={id} />)

export const Card = memo(function Card({ id, className = '' }: { id: string; className?: string }) {
  const touchpoint = useRecord('touchpoint', id)
  const counts = useCounts(id)
  const seen = useSeen(id)
  const selected = useWorkspace((state) => isSelected(state.selected, id))
  const renaming = useWorkspace((state) => state.renaming === id)
  const cursor = useMap(({ cursor }) => cursor?.kind === 'card' && cursor.id === id)
  const moving = useMap(({ dragging }) => dragging?.ids.includes(id) ?? false)
  const joining = useMap(({ connecting }) => connecting?.from === id)
  const here = useHereWords(id)
  if (!touchpoint) return null
  const classes = [
    'map-card nopan',
    touchpoint.momentOfTruth && 'moment',
    seen.overlay && seen.told?.level != null && `${toneOf(seen.overlay)}-${seen.told.level}`,
    seen.dim && 'dim',
    selected && 'selected',
    cursor && 'cursor',
    moving && 'moving',
    joining && 'joining',
    className,
  ]
  return (
    <article
      id={cardElement(id)}
      data-touchpoint={id}
      className={classes.filter(Boolean).join(' ')}
      aria-describedby={touchpoint.leadsTo ? leadsElement(id) : undefined}
      aria-label={[cardName(touchpoint, counts, selected, seen), here].filter(Boolean).join(', ')}
    >
      <CardFace touchpoint={touchpoint} seen={seen} renaming={renaming} />
      {touchpoint.leadsTo && <LeadsSign id={id} into={touchpoint.leadsTo} />}
      <PeopleHere touchpoint={id} isSilent />
      <span className="map-port" data-port={id} />
    </article>
  )
})
