import { newId } from '../id.ts'
import { mergedAt } from '../insight/walks/merge.ts'
import type { TakenField } from '../insight/walks/proposal.ts'
import { ordersAtEnd } from '../order.ts'
import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { t } from '../text/index.ts'
import { type Change, create, type Intent, update } from './edit.ts'
import { addTouchpoints, type Cell } from './touchpoints.ts'

/** What a person chose of what was seen at a stop; what is not named stays as it is on the map. */
export type TakeOver = {
  texts: Partial<Record<TakenField, string>>
  rating: number | null
  actuals: { standard: string; actual: number }[]
  /** Observations whose story is taken over. */
  stories: readonly string[]
  snapshots: readonly string[]
  /** For a stop that is not on the map: where its touchpoint is made. */
  place: Cell | null
}

/**
 * Takes what was seen at a stop over into its touchpoint, in one edit: observed, by whom and on which day (`today` where
 * the walkthrough has none). A found stop becomes a touchpoint at `place`. A story or photo that the touchpoint has
 * already is not written twice. Pinches stay with the walkthrough. Null where there is no observation or no place.
 */
export function takeOver(view: View, stopId: string, choices: TakeOver, today: string): Intent | null {
  const stop = view.get('stop', stopId)
  if (!stop) return null
  const { sights } = mergedAt(view, stop)
  if (!sights.length) return null
  const walkers = [...new Set(sights.map(({ observation }) => observation.walker.trim()))].filter(Boolean)
  const observed: Partial<Touchpoint> = {
    ...choices.texts,
    ...(choices.rating === null ? {} : { currentRating: choices.rating }),
    claim: 'observed',
    observedBy: walkers.join(', ').slice(0, 500),
    observedOn: view.get('walkthrough', stop.walkthrough)?.day ?? today,
  }
  const changes: Change[] = []
  let touchpoint = stop.touchpoint
  if (touchpoint === null) {
    if (!choices.place) return null
    const made = addTouchpoints(view, choices.place, [stop.title])
    touchpoint = made.ids[0]!
    changes.push(
      ...made.intent.changes.map((one) =>
        one.id === touchpoint && one.type === 'touchpoint'
          ? { ...one, to: { ...one.to, place: stop.place, ...observed } }
          : one,
      ),
      ...some(update('stop', stop, { touchpoint })),
    )
  } else {
    const record = view.get('touchpoint', touchpoint)
    if (!record) return null
    changes.push(...some(update('touchpoint', record, observed)))
  }
  for (const { standard, actual } of choices.actuals) {
    const record = view.get('standard', standard)
    if (record?.touchpoint === touchpoint) changes.push(...some(update('standard', record, { actual })))
  }
  changes.push(...stories(view, touchpoint, sights, choices), ...photos(view, touchpoint, sights, choices))
  for (const { observation } of sights) changes.push(...some(update('observation', observation, { takenOver: true })))
  if (!changes.length) return null
  return { label: t('walk.edit.takeOver', { title: stop.title.slice(0, 80) || t('walk.unnamed') }), changes }
}

const some = (change: Change | null): Change[] => (change ? [change] : [])
type Sights = ReturnType<typeof mergedAt>['sights']

function stories(view: View, touchpoint: string, sights: Sights, { stories: wanted }: TakeOver): Change[] {
  const present = view.of('story', 'touchpoint', touchpoint)
  const told = sights
    .map(({ observation }) => observation)
    .filter(({ id, story }) => wanted.includes(id) && story.trim() && !present.some((one) => one.text === story))
  const orders = ordersAtEnd(present, told.length)
  return told.map(({ story, teller, consent }, i) =>
    create('story', { touchpoint, text: story, teller, consent, order: orders[i] }, newId()),
  )
}

function photos(view: View, touchpoint: string, sights: Sights, { snapshots: wanted }: TakeOver): Change[] {
  const present = view.of('photo', 'touchpoint', touchpoint)
  const taken = sights
    .flatMap((one) => one.snapshots)
    .filter(({ id, hash }) => wanted.includes(id) && !present.some((one) => one.hash === hash))
  const orders = ordersAtEnd(present, taken.length)
  return taken.map(({ hash, mediaType, size, name, caption, confidential }, i) =>
    create('photo', { touchpoint, hash, mediaType, size, name, caption, confidential, order: orders[i] }, newId()),
  )
}
