import { day } from '../../../format.ts'
import { standardsAt } from '../../../insight/walks/forGuests.ts'
import { type Merged, merged } from '../../../insight/walks/merge.ts'
import { standardWords } from '../../../insight/walks/standardWords.ts'
import type { View } from '../../../records/set.ts'
import { t } from '../../../text/index.ts'
import { type Block, muted, type Run, say, strong, words } from '../../document.ts'
import { pinches } from '../../walk/pinches.ts'

/** A summary of each walkthrough; its report has it stop by stop. */
export function walks(view: View): Block[] {
  const all = view.all('walkthrough')
  if (!all.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.appendix.walks') },
    ...all.flatMap((walk): Block[] => {
      const parts = merged(view, walk.id)
      const journey = view.get('journey', walk.journey ?? '')?.name
      const facts = [walk.day && day(walk.day), journey].filter(Boolean).join(' · ')
      return [
        { kind: 'heading', level: 2, text: walk.name || t('walk.unnamed') },
        ...(facts ? [{ kind: 'paragraph' as const, runs: [muted(facts)] }] : []),
        { kind: 'paragraph', runs: [say(sum(parts))] },
        ...missed(view, parts),
        // In the report they have a part of their own; here they are one of the walkthrough's.
        ...pinches(view, walk.id).filter(({ kind }) => kind !== 'heading'),
      ]
    }),
  ]
}

function sum(parts: readonly Merged[]): string {
  const count = (presence: Merged['presence']) => parts.filter((one) => one.presence === presence).length
  return t('walk.doc.sum', {
    ...{ stops: parts.length, met: count('met'), notMet: count('notMet') },
    found: parts.filter(({ stop }) => stop.found).length,
  })
}

function missed(view: View, parts: readonly Merged[]): Block[] {
  const found = parts.filter(({ kept }) => kept === 'missed' || kept === 'mixed')
  if (!found.length) return []
  const items = found.map(({ stop }): Run[] => {
    const standards = standardsAt(view, stop).map(standardWords).filter(Boolean)
    return [words(stop.title), ...(standards.length ? [muted(`: ${standards.join('; ')}`)] : [])]
  })
  return [
    { kind: 'paragraph', runs: [strong(t('plan.appendix.missed'))] },
    { kind: 'list', items },
  ]
}
