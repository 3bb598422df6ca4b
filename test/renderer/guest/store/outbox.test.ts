import { expect, test } from 'vitest'
import { Keep } from '../../../../renderer/guest/store/keep.ts'
import { Outbox } from '../../../../renderer/guest/store/outbox.ts'
import { PhoneShelf } from '../../../support/shelf.ts'

const opened = (shelf = new PhoneShelf()) => {
  const keep = new Keep(shelf, 'me.')
  return { shelf, keep, box: new Outbox(keep) }
}
const park = (box: Outbox, id: string, text: string, due = 0) => box.put(`park.${id}`, 'park', { id, text }, due)
const next = (box: Outbox, now = 0) => {
  const one = box.next(now)
  return one !== null && typeof one === 'object' ? one : null
}

test('sends in the order in which things were put in, also after the page was closed', () => {
  const { shelf, keep, box } = opened()
  park(box, 'z', 'first')
  park(box, 'a', 'second')
  keep.flush()
  const again = opened(shelf).box
  expect(again.items.map(({ key }) => key)).toEqual(['park.z', 'park.a'])
  park(again, 'b', 'third')
  expect(again.items.map(({ turn }) => turn)).toEqual([1, 2, 3])
})

test('keeps a thing until the room has answered, and no longer', () => {
  const { shelf, keep, box } = opened()
  park(box, 'a', 'thought')
  const sent = next(box)!
  keep.flush()
  expect(opened(shelf).box.items).toHaveLength(1)
  box.answered(sent)
  keep.flush()
  expect(opened(shelf).box.items).toEqual([])
})

test('sends again, under the same id, what was changed while it was on its way', () => {
  const { box } = opened()
  park(box, 'a', 'thou')
  const sent = next(box)!
  park(box, 'a', 'thought')
  box.answered(sent)
  expect(next(box)).toMatchObject({ key: 'park.a', input: { id: 'a', text: 'thought' } })
})

test('lets what is being typed rest, unless the page is about to sleep', () => {
  const { box } = opened()
  park(box, 'a', 'typing', 600)
  expect(box.next(100)).toBe(500)
  park(box, 'b', 'done')
  expect(next(box, 100)?.key).toBe('park.b')
  box.hurry()
  expect(next(box, 100)?.key).toBe('park.a')
})

test('sets aside what the room refuses, with its words, and asks again only when told to', () => {
  const { shelf, keep, box } = opened()
  park(box, 'a', 'thought')
  box.refused(next(box)!, 'Not now.')
  expect(box.next(0)).toBeNull()
  keep.flush()
  const again = opened(shelf).box
  expect(again.items).toMatchObject([{ refused: 'Not now.' }])
  again.retry()
  expect(next(again)).toMatchObject({ key: 'park.a', refused: null })
})

test('does not set aside what was changed after it was sent', () => {
  const { box } = opened()
  park(box, 'a', 'too long')
  const sent = next(box)!
  park(box, 'a', 'short')
  box.refused(sent, 'Too long.')
  expect(next(box)).toMatchObject({ input: { text: 'short' } })
})

test('leaves what it cannot read aside, instead of failing', () => {
  const { shelf } = opened()
  shelf.setItem('me.box.park.a', '{"key":1}')
  expect(opened(shelf).box.items).toEqual([])
})
