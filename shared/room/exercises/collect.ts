import { addToList } from '../../edits/lists.ts'
import { addOpportunity } from '../../edits/opportunities.ts'
import { addTouchpoints } from '../../edits/touchpoints.ts'
import type { Outcome } from '../exercise.ts'
import { type Given, oneLine, refuse } from './given.ts'
import { type Ending, type Kind, noText, only, type Part } from './kind.ts'

type Placed = Outcome['placed'][number]

/** Everybody writes touchpoints, stories or opportunities; the group puts like with like, and places them. */
export const collect: Kind = {
  together: false,
  grouped: true,
  about: 'any',
  checkSetup({ collects }) {
    if (!collects) throw refuse('collects')
  },
  isEmpty: noText,
  take: (entry) => only(entry, { text: entry.text, subject: entry.subject }),
  end(ending) {
    const parts = new Map<Given, Part>()
    for (const placed of ending.outcome.placed) {
      const head = ending.given.find((one) => one.shown === placed.entry)
      if (!head) throw refuse('entry')
      const part = place(ending, head, placed)
      if (!part) continue
      for (const one of ending.given) if (one === head || one.group === head) parts.set(one, { ...part, agreed: true })
    }
    return { parts }
  },
}

/** Makes the record that an entry becomes. Null where there is no place for it (any more). */
function place({ setup, view, keep }: Ending, head: Given, placed: Placed): Part | null {
  const text = placed.text?.trim() || head.entry.text.trim()
  const touchpoint = view.get('touchpoint', placed.touchpoint ?? '')?.id ?? null
  if (setup.collects === 'story') {
    if (!touchpoint) return null
    keep(addToList(view, 'story', { touchpoint, text, teller: '' }).intent.changes)
    return { touchpoint }
  }
  if (setup.collects === 'opportunity') {
    const added = touchpoint
      ? addOpportunity(view, touchpoint, null, text)
      : addToList(view, 'opportunity', { title: text })
    keep(added.intent.changes)
    return { touchpoint, opportunity: added.id }
  }
  const stage = view.get('stage', placed.stage ?? '')
  const journey = stage?.journey ?? view.get('journey', placed.journey ?? '')?.id
  if (!journey) return null
  const lane = view.get('lane', placed.lane ?? '')
  const cell = { journey, stage: stage?.id ?? null, lane: lane?.journey === journey ? lane.id : null }
  const added = addTouchpoints(view, cell, [oneLine(text)])
  keep(added.intent.changes)
  return { touchpoint: added.ids[0]! }
}
