import { fold } from '../../palette/rank.ts'
import type { View } from '../../records/set.ts'
import type { Touchpoint } from '../../records/touchpoint.ts'
import { mapOrder } from '../route.ts'
import { met } from '../standards.ts'
import { timeOf } from '../units.ts'
import { type Kept, type Merged, merged } from './merge.ts'

/** How one side knows a point of connection: as designed (the map), or as walked. */
export type Side = {
  presence: Merged['presence'] | 'absent'
  rating: number | null
  /** Minutes: as designed the longest that a standard allows, as walked the mean. */
  waited: number | null
  kept: Kept
}
export type Presence = 'found' | 'notMet' | 'metNow' | 'notSeen'
/** One point on both sides, and what is different. */
export type Difference = {
  key: string
  touchpoint: string | null
  title: string
  before: Side
  after: Side
  presence: Presence | null
  /** After less before; null where one is not known or they are the same. */
  rating: number | null
  waited: number | null
  standards: 'nowMet' | 'nowMissed' | null
}

type Point = Side & { key: string; touchpoint: string | null; title: string; found: boolean }
const absent: Side = { presence: 'absent', rating: null, waited: null, kept: null }

/**
 * What is different between the map (`before` null) and a walkthrough, or between two walkthroughs. Points are paired by
 * their touchpoint; those that are not on the map by their title. In the order of `after`, then what only `before` has.
 * - found: `after` met what `before` does not have; against the map also what was found and has been put on it since;
 * - not met: somebody was there and met nothing; not seen: nobody was there, of which nothing follows;
 * - a standard is now met (missed) where `after` says so and `before` did not; mixed counts as missed.
 */
export function compareWalks(view: View, before: string | null, after: string): Difference[] {
  const now = walked(view, after)
  const was = before === null ? designed(view, after) : walked(view, before)
  const byKey = new Map(was.map((one) => [one.key, one]))
  const here = new Set(now.map((one) => one.key))
  return [
    ...now.map((one) => difference(before === null && one.found ? undefined : byKey.get(one.key), one)),
    ...was.filter(({ key }) => !here.has(key)).map((one) => difference(one, undefined)),
  ]
}

/** Whether anything is different; that nobody was there is no difference. */
export const differs = ({ presence, rating, waited, standards }: Difference): boolean =>
  (presence !== null && presence !== 'notSeen') || rating !== null || waited !== null || standards !== null

function difference(before: Point | undefined, after: Point | undefined): Difference {
  const { key, touchpoint, title } = (after ?? before)!
  const [was, now] = [before ?? absent, after ?? absent]
  const missed = (kept: Kept) => kept === 'missed' || kept === 'mixed'
  const change = (a: number | null, b: number | null) =>
    a === null || b === null || Math.abs(b - a) < 0.005 ? null : b - a
  return {
    key,
    touchpoint,
    title,
    before: sideOf(was),
    after: sideOf(now),
    presence: presenceOf(was.presence, now.presence),
    rating: change(was.rating, now.rating),
    waited: change(was.waited, now.waited),
    standards:
      now.kept === 'met' && was.kept !== 'met' ? 'nowMet' : missed(now.kept) && !missed(was.kept) ? 'nowMissed' : null,
  }
}

const sideOf = ({ presence, rating, waited, kept }: Side): Side => ({ presence, rating, waited, kept })

function presenceOf(before: Side['presence'], after: Side['presence']): Presence | null {
  if (after === 'met') return before === 'absent' ? 'found' : before === 'notMet' ? 'metNow' : null
  if (after === 'notMet') return before === 'notMet' ? null : 'notMet'
  return before === 'met' ? 'notSeen' : null
}

const walked = (view: View, walkthrough: string): Point[] =>
  merged(view, walkthrough).map(({ stop, presence, rating, waited, kept }) => {
    const touchpoint = view.get('touchpoint', stop.touchpoint ?? '')
    const title = touchpoint?.title || stop.title
    const point = { touchpoint: touchpoint?.id ?? null, title, found: stop.found }
    return { ...point, key: keyOf(point), presence, rating: rating.mean, waited: waited.mean, kept }
  })

/** The map as far as a walkthrough could tell: its journey, and what else it stopped at. */
function designed(view: View, walkthrough: string): Point[] {
  const journey = view.get('walkthrough', walkthrough)?.journey ?? null
  const onJourney = journey === null ? [] : mapOrder(view, journey)
  const stops = view
    .of('stop', 'walkthrough', walkthrough)
    .flatMap((one) => view.get('touchpoint', one.touchpoint ?? '') ?? [])
  return [...new Map([...onJourney, ...stops].map((one) => [one.id, one])).values()].map((one) =>
    designedPoint(view, one),
  )
}

function designedPoint(view: View, { id, title, currentRating }: Touchpoint): Point {
  const standards = view.of('standard', 'touchpoint', id)
  const outcomes = standards.map(met).filter((one) => one !== null)
  const hoursPerDay = view.all('engagement')[0]?.hoursPerDay ?? 8
  const allowed = standards.flatMap(({ direction, target, unit }) => {
    const time = direction === 'atMost' && target !== null ? timeOf({ value: target, unit }, hoursPerDay) : null
    return time ? [time.minutes] : []
  })
  return {
    key: keyOf({ touchpoint: id, title }),
    touchpoint: id,
    title,
    found: false,
    presence: 'met',
    rating: currentRating,
    waited: allowed.length ? Math.max(...allowed) : null,
    kept: outcomes.length ? (outcomes.every(Boolean) ? 'met' : outcomes.some(Boolean) ? 'mixed' : 'missed') : null,
  }
}

const keyOf = ({ touchpoint, title }: { touchpoint: string | null; title: string }): string =>
  touchpoint === null ? `title ${fold(title.trim())}` : `touchpoint ${touchpoint}`
