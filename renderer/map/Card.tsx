import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { gap } from '../../shared/insight/gap.ts'
import { useRecord } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import { CardFace, cardName } from './CardFace.tsx'
import { useCounts } from './facts.ts'
import { LeadsSign, leadsElement } from './LeadsSign.tsx'
import type { CardNode } from './nodes.ts'
import { isSelected } from './selection.ts'
import { useMap } from './state.ts'

/** The DOM id of a card, to which the map points as the one under the keyboard. */
export const cardElement = (id: string) => `map-card-${id}`

/** A card as React Flow mounts it: subscribed to its own record, its own counts and its own selection. */
export const CardNodeView = memo(({ id }: NodeProps<CardNode>) => <Card id={id} />)

export const Card = memo(function Card({ id, className = '' }: { id: string; className?: string }) {
  const touchpoint = useRecord('touchpoint', id)
  const counts = useCounts(id)
  const selected = useWorkspace((state) => isSelected(state.selected, id))
  const renaming = useWorkspace((state) => state.renaming === id)
  const cursor = useMap(({ cursor }) => cursor?.kind === 'card' && cursor.id === id)
  const moving = useMap(({ dragging }) => dragging?.ids.includes(id) ?? false)
  const joining = useMap(({ connecting }) => connecting?.from === id)
  if (!touchpoint) return null
  const classes = [
    'map-card nopan',
    touchpoint.momentOfTruth && 'moment',
    `gap-${Math.max(0, gap(touchpoint) ?? 0)}`,
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
      aria-label={cardName(touchpoint, counts, selected)}
    >
      <CardFace touchpoint={touchpoint} renaming={renaming} />
      {touchpoint.leadsTo && <LeadsSign id={id} into={touchpoint.leadsTo} />}
      <span className="map-port" data-port={id} />
    </article>
  )
})
