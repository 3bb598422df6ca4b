import { expect, test } from 'vitest'
import {
  blank,
  type Recorded,
  signsOf,
  stopsOf,
  toSend,
  waitedMinutes,
} from '../../../../renderer/guest/walk/recorded.ts'
import type { GuestWalk, WalkStop } from '../../../../shared/room/walk.ts'

const stop = (id: string): WalkStop => ({
  id,
  title: id,
  place: '',
  momentOfTruth: false,
  standards: [],
  x: null,
  y: null,
  found: false,
})
const walk: GuestWalk = { id: 'w', name: 'Walk', floorPlan: null, stops: ['a', 'b'].map(stop) }
const record = (fields: Partial<Recorded['draft']> = {}, more: Partial<Recorded> = {}): Recorded => {
  const one = blank('o', 'w', fields.stop ?? 'a')
  return { ...one, ...more, draft: { ...one.draft, ...fields } }
}
const found = (id: string, after: string | null, at: string, walkthrough = 'w') =>
  record({ stop: id, at, walkthrough, found: { title: `${id} found`, place: 'Yard', after } })
const order = (kept: Recorded[]) => stopsOf(walk, kept).map(({ id }) => id)

test('puts what was found between two stops, also after something that was found', () => {
  const kept = [found('y', 'x', '2026-11-25T09:02:00Z'), found('x', 'a', '2026-11-25T09:01:00Z')]
  expect(order(kept)).toEqual(['a', 'x', 'y', 'b'])
  expect(stopsOf(walk, kept)[1]).toMatchObject({ title: 'x found', place: 'Yard', found: true })
})

test('puts it first where it comes before all, last where its neighbour is gone', () => {
  expect(order([found('x', null, '2026-11-25T09:01:00Z')])).toEqual(['x', 'a', 'b'])
  expect(order([found('x', 'gone', '2026-11-25T09:01:00Z')])).toEqual(['a', 'b', 'x'])
})

test('shows a found stop once when the room has it too, and none of another walk', () => {
  expect(order([found('b', 'a', '2026-11-25T09:01:00Z')])).toEqual(['a', 'b'])
  expect(order([found('x', 'a', '2026-11-25T09:01:00Z', 'other')])).toEqual(['a', 'b'])
})

test('counts waiting from when the stop-watch was started, on top of what was waited before', () => {
  expect(waitedMinutes(record({ waited: 2 }, { watch: 60_000 }), 150_000)).toBe(3.5)
  expect(waitedMinutes(record({ waited: null }), 1e9)).toBe(0)
  expect(waitedMinutes(record({}, { watch: 60_000 }), 30_000)).toBe(0)
})

test('sends only photos whose bytes the room has', () => {
  const photo = { thumb: 'data:', caption: 'Door', refused: null }
  const stored = { hash: 'a'.repeat(64), mediaType: 'image/jpeg' as const, size: 5 }
  const one = record(
    {},
    {
      photos: [
        { ...photo, id: '1', stored },
        { ...photo, id: '2', stored: null },
      ],
    },
  )
  expect(toSend(one).snapshots).toEqual([{ id: '1', caption: 'Door', name: '', ...stored }])
})

test('says what has been recorded', () => {
  const pinch = { id: 'p', sign: 'sighs', clarified: false, fixed: false, followUp: null }
  expect(signsOf(record({ sees: 'dust', hears: 'music', pinches: [pinch], story: '' }, { watch: 1 }))).toEqual({
    senses: 2,
    photos: 0,
    pinches: 1,
    story: false,
    running: true,
  })
})
