import { expect, test } from 'vitest'
import { z } from 'zod'
import { earlierGuests, forgetGuest, prefixOf, takeOver } from '../../../../renderer/guest/store/earlier.ts'
import { Keep } from '../../../../renderer/guest/store/keep.ts'
import { Outbox } from '../../../../renderer/guest/store/outbox.ts'
import type { PhotoShelf } from '../../../../renderer/guest/store/photoShelf.ts'
import { PhoneShelf } from '../../../support/shelf.ts'

/** Pictures without IndexedDB: whose they are is all that is looked at. */
function pictures(): PhotoShelf & { whose(): string[] } {
  const kept = new Map([['p', { id: 'p', guest: 'old', walk: 'w', stop: 's', thumb: '', bytes: new ArrayBuffer(1) }]])
  return {
    of: async (guest: string) => [...kept.values()].filter((one) => one.guest === guest),
    put: async (photo: { id: string }) => void kept.set(photo.id, photo as never),
    forget: async (guest: string) => {
      for (const one of kept.values()) if (one.guest === guest) kept.delete(one.id)
    },
    whose: () => [...kept.values()].map(({ guest }) => guest),
  } as never
}

function left(shelf: PhoneShelf): void {
  const keep = new Keep(shelf, prefixOf('old'))
  const box = new Outbox(keep)
  box.put('park.a', 'park', { id: 'a', text: 'thought' })
  box.put('done.e', 'done', { exercise: 'e', done: true })
  keep.write('state', {})
  keep.flush()
}

test('finds what an earlier guest of this phone never sent, and not one’s own', () => {
  const shelf = new PhoneShelf()
  left(shelf)
  expect(earlierGuests(shelf, 'new')).toEqual([{ guest: 'old', count: 1 }])
  expect(earlierGuests(shelf, 'old')).toEqual([])
})

test('takes it over under the same ids, pictures too, and leaves nothing behind', async () => {
  const shelf = new PhoneShelf()
  const photos = pictures()
  left(shelf)
  await takeOver(shelf, photos, 'old', 'new')
  expect(new Outbox(new Keep(shelf, prefixOf('new'))).get('park.a')?.input).toEqual({ id: 'a', text: 'thought' })
  expect(new Keep(shelf, prefixOf('old')).names('')).toEqual([])
  expect(photos.whose()).toEqual(['new'])
})

test('forgets all of it', async () => {
  const shelf = new PhoneShelf()
  const photos = pictures()
  left(shelf)
  await forgetGuest(shelf, photos, 'old')
  expect(new Keep(shelf, prefixOf('old')).read('state', z.unknown())).toBeNull()
  expect(shelf.length).toBe(0)
  expect(photos.whose()).toEqual([])
})
