import { day } from '../../format.ts'
import { merged, walkersOf } from '../../insight/walks/merge.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, type Document, muted, say, strong, words } from '../document.ts'
import { pinches } from './pinches.ts'
import { stopSection } from './stop.ts'

/**
 * What a walkthrough found: a section for each stop, then all pinches with their follow-up. Null names the newest; where
 * there is none the document says so. `leftOut`: what a client's copy says of itself.
 */
export function walkDocument(view: View, walkthrough: string | null, leftOut = ''): Document {
  const engagement = view.all('engagement')[0]
  const walk = view.get('walkthrough', walkthrough ?? '') ?? view.all('walkthrough').at(-1)
  return {
    title: walk ? walk.name || t('walk.unnamed') : t('walk.empty.title'),
    what: t('walk.doc.title'),
    client: [engagement?.name, engagement?.client].filter(Boolean).join(' · '),
    note: engagement?.note ?? '',
    leftOut,
    logo: engagement?.logo ?? null,
    colour: engagement?.colour ?? '',
    blocks: walk ? [...about(view, walk.id), ...stops(view, walk.id), ...pinches(view, walk.id)] : [],
  }
}

function about(view: View, id: string): Block[] {
  const walk = view.get('walkthrough', id)!
  const parts = merged(view, id)
  const walkers = walkersOf(parts)
  const names = walkers.filter(Boolean)
  const facts = [
    walk.day && day(walk.day),
    view.get('journey', walk.journey ?? '')?.name,
    // A client's copy has no names: then only how many they were.
    names.length ? t('walk.doc.walkers', { names: new Intl.ListFormat('en').format(names) }) : '',
  ].filter(Boolean)
  const count = (presence: (typeof parts)[number]['presence']) => parts.filter((one) => one.presence === presence)
  const unseen = count('unseen')
  return [
    { kind: 'paragraph', runs: [muted(facts.join(' · '))] },
    {
      kind: 'paragraph',
      runs: [
        say(
          t('walk.doc.sum', {
            stops: parts.length,
            met: count('met').length,
            notMet: count('notMet').length,
            found: parts.filter(({ stop }) => stop.found).length,
          }),
        ),
      ],
    },
    ...(unseen.length
      ? [
          {
            kind: 'paragraph' as const,
            runs: [
              strong(`${t('walk.doc.unseen')} `),
              words(new Intl.ListFormat('en').format(unseen.map(({ stop }) => stop.title || t('walk.unnamed')))),
            ],
          },
        ]
      : []),
    ...(walk.floorPlan ? [{ kind: 'photo' as const, hash: walk.floorPlan, caption: t('walk.prepare.planAlt') }] : []),
  ]
}

function stops(view: View, id: string): Block[] {
  const parts = merged(view, id)
  const seen = parts.flatMap((part, i) => (part.sights.length ? stopSection(view, part, i + 1) : []))
  return [
    { kind: 'heading', level: 1, text: t('walk.doc.stops') },
    ...(seen.length ? seen : [{ kind: 'paragraph' as const, runs: [say(t('walk.doc.nothing'))] }]),
  ]
}
