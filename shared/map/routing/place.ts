import type { MapLayout, Placed, Point } from '../layout.ts'
import { columnWidth, measures } from '../measures.ts'
import { above, leftOf, runTogether } from './crossings.ts'
import { type Across, type Down, type End, legsOf } from './legs.ts'
import { inOrder, tracksOf } from './order.ts'
import { middle, type Way } from './ways.ts'

/** Arrows beside each other stand this far apart where there is room, and nearer where there is not. */
const apart = { channel: 5, strip: 5, row: 9, straight: 10 }
/** From the middle of a channel: how far left and right its tracks may lie. Right of it stand diamonds and arrow heads. */
const channel = { from: -13, to: 1 }
const clear = 6

type Placing = { index: number; way: Way; start: number; end: number; strip: number; x1: number; x2: number }

/** The corners of all ways: strips first, then where each leaves and meets its cards, then the channels between. */
export function placeWays(layout: MapLayout, ways: readonly Way[]): Point[][] {
  const placings = ways.map(
    (way, index): Placing => ({ index, way, start: 0, end: 0, strip: way.strip?.y ?? 0, x1: 0, x2: 0 }),
  )
  placeStrips(layout, placings)
  placePorts(placings)
  placeChannels(layout, placings)
  const parallel = new Map<string, number>()
  return placings.map((placing) => (placing.way.straight ? straight(placing.way, parallel) : corners(placing)))
}

function straight({ from, to }: Way, parallel: Map<string, number>): Point[] {
  // Two arrows between the same two cards stand beside each other.
  const key = [from.id, to.id].sort().join(' ')
  const turn = parallel.get(key) ?? 0
  parallel.set(key, turn + 1)
  const x = from.x + from.width / 2 + (turn % 2 ? 1 : -1) * Math.ceil(turn / 2) * apart.straight
  const down = to.y > from.y
  return [
    { x, y: down ? from.y + from.height : from.y },
    { x, y: down ? to.y : to.y + to.height },
  ]
}

function corners({ way, start, end, strip, x1, x2 }: Placing): Point[] {
  const { from, to, out, into } = way
  const a = { x: edge(from, out, start), y: start }
  const b = { x: edge(to, into, end), y: end }
  if (!way.strip) return [a, { x: x1, y: start }, { x: x1, y: end }, b]
  return [a, { x: x1, y: start }, { x: x1, y: strip }, { x: x2, y: strip }, { x: x2, y: end }, b]
}

/** A card's edge at a height; a moment of truth's diamond stands out at the left. */
function edge(card: Placed, side: -1 | 1, y: number): number {
  if (side > 0) return card.x + card.width
  const out = card.touchpoint.momentOfTruth ? measures.diamond - Math.abs(y - card.y - card.height / 2) : 0
  return card.x - Math.max(0, out)
}

function placeStrips({ rows, height }: MapLayout, placings: Placing[]): void {
  const strips = grouped(placings, ({ way }) => (way.strip ? [way.strip.id] : []))
  for (const [id, list] of strips) {
    const across = new Map(list.map((one) => [one, legsOf(one.way).across!]))
    const meet = (a: Placing, b: Placing) => runTogether(across.get(a)!, across.get(b)!) || touching(across, a, b)
    const sorted = list.toSorted((a, b) => a.strip - b.strip)
    const ordered = inOrder(sorted, meet, (a, b) => above(across.get(a)!, across.get(b)!))
    const tracks = tracksOf(ordered, meet)
    const row = rows[id >> 1]
    const inRow = id % 2 === 1
    const [top, bottom] = inRow
      ? [row!.y + 8, row!.y + row!.height - 8]
      : [id === 0 ? 2 : (row?.y ?? height) - 19, row && id > 0 ? row.y + 11 : id === 0 ? 12 : height - 4]
    ordered.forEach((one, i) => {
      const { track, of } = tracks[i]!
      const step = of < 2 ? 0 : Math.min(inRow ? apart.row : apart.strip, (bottom - top) / (of - 1))
      const first = Math.max(top, Math.min(bottom - step * (of - 1), one.strip - (step * (of - 1)) / 2))
      one.strip = first + track * step
    })
  }
}

/** Legs that end in one channel may reach past each other there. */
function touching(across: Map<Placing, Across>, a: Placing, b: Placing): boolean {
  const [one, other] = [across.get(a)!, across.get(b)!]
  return one.low <= other.high && other.low <= one.high
}

/** Where a way meets a card's side: what it is of, and where the leg beyond leads and turns. */
type Port = { placing: Placing; isStart: boolean; far: number; farSide: -1 | 1; mid: number }
type Slot = { top: number; bottom: number }

function placePorts(placings: Placing[]): void {
  const sides = { left: new Map<Placed, Port[]>(), right: new Map<Placed, Port[]>() }
  const add = (card: Placed, side: -1 | 1, port: Port) => {
    const ports = side < 0 ? sides.left : sides.right
    const list = ports.get(card)
    if (list) list.push(port)
    else ports.set(card, [port])
  }
  for (const placing of placings) {
    const { way, strip } = placing
    if (way.straight) continue
    const { from, to, out, into } = way
    const [start, end] = [middle(from), middle(to)]
    const on: -1 | 1 = way.last > way.first ? 1 : -1
    const back: -1 | 1 = on > 0 ? -1 : 1
    const [far, farSide] = way.strip ? [strip, on] : [end, into < 0 ? (1 as const) : (-1 as const)]
    const [near, nearSide] = way.strip ? [strip, back] : [start, out > 0 ? (-1 as const) : (1 as const)]
    add(from, out, { placing, isStart: true, far, farSide, mid: start })
    add(to, into, { placing, isStart: false, far: near, farSide: nearSide, mid: end })
  }
  const starts = new Map<Placing, Slot>()
  const ends = new Map<Placing, Slot>()
  for (const [ports, side] of [[sides.left, -1] as const, [sides.right, 1] as const])
    for (const [card, list] of ports) {
      if (list.length > 1) list.sort((a, b) => rank(a) - rank(b) || nested(a, b, side))
      const high = (card.height - 12) / list.length
      for (let i = 0; i < list.length; i++) {
        const { placing, isStart } = list[i]!
        const top = card.y + 6 + i * high
        if (isStart) placing.start = top + high / 2
        else placing.end = top + high / 2
        ;(isStart ? starts : ends).set(placing, { top, bottom: top + high })
      }
    }
  for (const [placing, start] of starts) straighten(placing, start, ends.get(placing)!)
}

/** What can be one straight line becomes one: both ends keep to their places on their cards. */
function straighten(placing: Placing, start: Slot, end: Slot): void {
  const { way } = placing
  if (!way.strip) {
    const top = Math.max(start.top, end.top)
    const bottom = Math.min(start.bottom, end.bottom)
    if (way.out === way.into || bottom - top < 6) return
    placing.start = (top + bottom) / 2
    placing.end = placing.start
    return
  }
  if (placing.strip > start.top && placing.strip < start.bottom) placing.start = placing.strip
  if (placing.strip > end.top && placing.strip < end.bottom) placing.end = placing.strip
}

/** On a card's side from top to bottom: what goes up, what goes straight, what goes down. */
const rank = ({ far, mid }: Port) => (Math.abs(far - mid) < 0.5 ? 0 : far < mid ? -1 : 1)

/**
 * Among those that go up: first what turns back over the card, the nearest one first; then what goes on, the highest
 * first. Among those that go down the same, from the bottom. So no line meets another before it has left the card.
 */
function nested(a: Port, b: Port, side: -1 | 1): number {
  const down = a.far > a.mid ? -1 : 1
  const [aBack, bBack] = [a.farSide !== side, b.farSide !== side]
  if (aBack !== bBack) return (aBack ? -1 : 1) * down
  return aBack ? b.far - a.far : a.far - b.far
}

/** A leg of a way down one channel. Its ends are made when it is asked for them: in a crowded channel nobody does. */
class Leg implements Down {
  readonly x: number
  readonly low: number
  readonly high: number
  readonly #placing: Placing
  /** Where a way goes down two channels: in the one at its end. */
  readonly #isLast: boolean
  #ends: readonly End[] | null = null

  constructor(x: number, placing: Placing, isLast: boolean) {
    const [from, to] = reachOf(placing, isLast)
    this.x = x
    this.low = Math.min(from, to)
    this.high = Math.max(from, to)
    this.#placing = placing
    this.#isLast = isLast
  }

  get ends(): readonly End[] {
    this.#ends ??= this.#makeEnds()
    return this.#ends
  }

  put(x: number): void {
    if (this.#isLast) this.#placing.x2 = x
    else this.#placing.x1 = x
  }

  #makeEnds(): End[] {
    const { way } = this.#placing
    const [from, to] = reachOf(this.#placing, this.#isLast)
    const on: -1 | 1 = way.last > way.first ? 1 : -1
    const [outSide, inSide]: (-1 | 1)[] = [way.out > 0 ? -1 : 1, way.into < 0 ? 1 : -1]
    const sides = !way.strip ? [outSide, inSide] : this.#isLast ? [on > 0 ? -1 : 1, inSide] : [outSide, on]
    // Each hangs on something of its way's own: legs were put in order on cards and strips before.
    const { index } = this.#placing
    return [from, to].map((at, i) => ({ at, side: sides[i] as -1 | 1, key: `${index} ${at}` }))
  }
}

/** From where to where a leg runs down. */
const reachOf = ({ way, start, end, strip }: Placing, isLast: boolean): [number, number] =>
  !way.strip ? [start, end] : isLast ? [strip, end] : [start, strip]

function placeChannels({ columns, width }: MapLayout, placings: Placing[]): void {
  const channels = new Map<number, Leg[]>()
  const add = (at: number, leg: Leg) => {
    const list = channels.get(at)
    if (list) list.push(leg)
    else channels.set(at, [leg])
  }
  for (const placing of placings) {
    const { way } = placing
    if (way.straight) continue
    add(way.first, new Leg(way.first, placing, false))
    if (way.strip) add(way.last, new Leg(way.last, placing, true))
  }
  const meet = (a: Leg, b: Leg) => a.low - clear <= b.high && b.low <= a.high + clear
  for (const [at, legs] of channels) {
    const sorted = legs.sort((a, b) => a.low - b.low || a.high - b.high)
    const ordered = inOrder(sorted, meet, leftOf)
    const tracks = tracksOf(ordered, meet)
    const middle = at < columns.length ? at * columnWidth : width
    // Before the first column there is only its own half of the channel.
    const from = at === 0 ? 2 : middle + channel.from
    const to = at === 0 ? 8 : middle + channel.to
    ordered.forEach((leg, i) => {
      const { track, of } = tracks[i]!
      const step = of < 2 ? 0 : Math.min(apart.channel, (to - from) / (of - 1))
      leg.put((from + to) / 2 + (track - (of - 1) / 2) * step)
    })
  }
}

function grouped<T, K>(list: readonly T[], keysOf: (one: T) => K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}
