import type { Look } from '../../records/namedView.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import type { Entry, Level, Teller, Told } from '../overlay.ts'
import { compareWalks, type Difference } from '../walks/compare.ts'
import { differenceWords, isWorse, meanRating } from '../walks/differenceWords.ts'
import { type Merged, merged } from '../walks/merge.ts'
import { byValue } from './byValue.ts'

export type WalkLook = Pick<Look, 'walkthrough' | 'against'>

/** From the worst to the best; the worst that holds gives a touchpoint its level and its sign. */
const seen = ['notMet', 'missed', 'below', 'pinched', 'met'] as const
type Seen = (typeof seen)[number]
const levels: Record<Seen, Level> = { notMet: 4, missed: 3, below: 2, pinched: 1, met: 0 }

/** The walkthrough that is shown: the one that is named, else the newest; null where there is none. */
export const walkShown = (view: View, { walkthrough }: WalkLook): string | null =>
  view.get('walkthrough', walkthrough ?? '')?.id ?? view.all('walkthrough').at(-1)?.id ?? null

/**
 * A walkthrough on the map. Alone: not met 4, standard missed 3, rated below 0 2, a pinch 1, else 0; nobody there: null.
 * Beside an earlier one: worse 4, found 2, better 1, the same 0; nobody there: null. What is not on the map is named in
 * the legend.
 */
export const walk = (view: View, look: WalkLook): Teller => {
  const id = walkShown(view, look)
  if (id === null) return nothing
  const against = view.get('walkthrough', look.against ?? '')
  return against && against.id !== id ? between(view, against.id, id) : alone(view, id)
}

const nothing: Teller = {
  tell: () => ({ level: null, sign: '', words: t('overlays.walk.none') }),
  legend: [{ level: null, words: t('overlays.walk.none'), names: true }],
}

const nobody: Told = { level: null, sign: '', words: t('overlays.walk.nobody') }

/** A card of the same colour as one that is as it should be: what tells them apart is that it has no sign. */
const unsigned: Entry = { level: null, names: true, words: t('overlays.walk.unsigned') }

function alone(view: View, walkthrough: string): Teller {
  const parts = merged(view, walkthrough)
  const at = new Map(parts.filter(({ presence }) => presence !== 'unseen').map((one) => [one.stop.touchpoint, one]))
  const off = parts.filter(({ stop, presence }) => stop.touchpoint === null && presence === 'met')
  const told = byValue((id: string) => {
    const part = at.get(id)
    if (!part) return nobody
    const state = stateOf(part)
    const rated = part.rating.mean === null ? '' : meanRating(part.rating.mean)
    const name = t(`overlays.walk.${state}`)
    const found = part.stop.found ? t('overlays.walk.found') : ''
    const sign = state === 'below' || state === 'met' ? rated || name : name
    return {
      level: levels[state],
      sign: [found, sign].filter(Boolean).join(', '),
      words: t('overlays.walk.words', {
        what: [found, name, rated && t('overlays.walk.rated', { mean: rated })].filter(Boolean).join(', '),
      }),
    }
  })
  return {
    tell: ({ id }) => told(id),
    legend: [
      ...[...seen].reverse().map((state) => ({ level: levels[state], words: t(`overlays.walk.${state}`) })),
      unsigned,
      ...named(off.map(({ stop }) => stop.title)),
    ],
  }
}

function stateOf({ presence, kept, rating, sights }: Merged): Seen {
  if (presence === 'notMet') return 'notMet'
  if (kept === 'missed' || kept === 'mixed') return 'missed'
  if ((rating.mean ?? 0) < 0) return 'below'
  return sights.some(({ pinches }) => pinches.length) ? 'pinched' : 'met'
}

function between(view: View, before: string, after: string): Teller {
  const all = compareWalks(view, before, after)
  const at = new Map(all.map((one) => [one.touchpoint, one]))
  const off = all.filter(({ touchpoint, presence }) => touchpoint === null && presence === 'found')
  const told = byValue((id: string) => {
    const one = at.get(id)
    if (!one || one.after.presence === 'unseen' || one.after.presence === 'absent') return nobody
    const [level, sign] = changeOf(one)
    const words = differenceWords(one).join(', ') || t('overlays.walk.same')
    return { level, sign, words: t('overlays.walk.words', { what: words }) }
  })
  return {
    tell: ({ id }) => told(id),
    legend: [
      { level: 0, words: t('overlays.walk.same') },
      { level: 1, words: t('overlays.walk.better') },
      { level: 2, words: t('overlays.walk.found') },
      { level: 4, words: t('overlays.walk.worse') },
      unsigned,
      ...named(off.map(({ title }) => title)),
    ],
  }
}

function changeOf(one: Difference): [Level, string] {
  const worse = isWorse(one)
  const [first = ''] = differenceWords(one)
  if (worse) return [4, `\u2193 ${first}`]
  if (one.presence === 'found') return [2, first]
  return worse === false ? [1, `\u2191 ${first}`] : [0, t('overlays.walk.same')]
}

const named = (titles: readonly string[]): Entry[] =>
  titles.length
    ? [{ level: null, names: true, words: t('overlays.walk.offMap', { titles: titles.filter(Boolean).join(', ') }) }]
    : []
