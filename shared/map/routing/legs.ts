import { middle, type Way } from './ways.ts'

/** Where a leg meets the next one: on which side that goes away, and what both hang on (a card's side, or a strip). */
export type End = { at: number; side: -1 | 1; key: string }
/** A leg down a channel; `x` is the channel, or between two the middle of a column. Ends go left (-1) or right. */
export type Down = { x: number; low: number; high: number; ends: readonly End[] }
/** A leg along a strip; its ends are at channels and go up (-1) or down; `far`: where those legs lead, and turn. */
export type Across = {
  strip: number
  y: number
  low: number
  high: number
  ends: readonly (End & { far: { at: number; side: -1 | 1; key: string } })[]
}
export type Legs = { downs: readonly Down[]; across: Across | null; left: number; right: number }

const known = new WeakMap<Way, Legs>()

/** A way as legs, at the middles of its cards and strips. */
export function legsOf(way: Way): Legs {
  let legs = known.get(way)
  if (!legs) {
    legs = made(way)
    known.set(way, legs)
  }
  return legs
}

const sideOf = (id: string, side: number) => `${id}${side < 0 ? '<' : '>'}`

function made({ from, to, straight, out, into, first, last, strip }: Way): Legs {
  const [ya, yb] = [middle(from), middle(to)]
  if (straight) {
    const x = from.column + 0.5
    return { downs: [{ x, low: Math.min(ya, yb), high: Math.max(ya, yb), ends: [] }], across: null, left: x, right: x }
  }
  // Out of a card's right side the line comes from the left of its channel.
  const start: End = { at: ya, side: out > 0 ? -1 : 1, key: sideOf(from.id, out) }
  const finish: End = { at: yb, side: into < 0 ? 1 : -1, key: sideOf(to.id, into) }
  const down = (x: number, a: End, b: End): Down => ({
    ...{ x, low: Math.min(a.at, b.at), high: Math.max(a.at, b.at) },
    ends: [a, b],
  })
  const [left, right] = [Math.min(first, last), Math.max(first, last)]
  if (!strip) return { downs: [down(first, start, finish)], across: null, left, right }
  const on: -1 | 1 = last > first ? 1 : -1
  const back: -1 | 1 = on > 0 ? -1 : 1
  const key = `strip ${strip.id}`
  const side = (y: number): -1 | 1 => (y < strip.y ? -1 : 1)
  return {
    downs: [down(first, start, { at: strip.y, side: on, key }), down(last, { at: strip.y, side: back, key }, finish)],
    across: {
      ...{ strip: strip.id, y: strip.y, low: left, high: right },
      ends: [
        { at: first, side: side(ya), key: `channel ${first}`, far: start },
        { at: last, side: side(yb), key: `channel ${last}`, far: finish },
      ],
    },
    left,
    right,
  }
}
