import { z } from 'zod'
import { recorded } from '../walk/recorded.ts'
import type { Journal } from './journal.ts'
import { Keep, namesOn, type Shelf } from './keep.ts'
import type { PhotoShelf } from './photoShelf.ts'

const all = 'touchline.guest.of.'

/** Where on the phone the things of one guest are. The phone keeps them apart by the room's origin by itself. */
export const prefixOf = (guest: string): string => `${all}${guest}.`

/** Guests that this phone was before, who left something that was never sent. */
export function earlierGuests(shelf: Shelf, present: string): { guest: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const name of namesOn(shelf, all)) {
    const [guest, kind, what] = name.slice(all.length).split('.')
    if (guest && guest !== present && kind === 'box' && what !== 'rename' && what !== 'done')
      counts.set(guest, (counts.get(guest) ?? 0) + 1)
  }
  return [...counts].map(([guest, count]) => ({ guest, count }))
}

/** What one guest left becomes another's, under the same ids. */
export async function takeOver(
  shelf: Shelf,
  photos: PhotoShelf,
  from: string,
  to: string,
  journal?: Journal,
): Promise<void> {
  for (const photo of await photos.of(from).catch(() => [])) await photos.put({ ...photo, guest: to })
  const old = new Keep(shelf, prefixOf(from), (changes) => journal?.note(changes))
  const now = new Keep(shelf, prefixOf(to), (changes) => journal?.note(changes))
  for (const name of [...old.names('box.'), ...old.names('rec.')]) {
    const value = old.read(name, name.startsWith('rec.') ? recorded : z.unknown())
    if (value !== null && now.read(name, z.unknown()) === null) now.write(name, value)
  }
  now.flush()
  old.forget()
}

export async function forgetGuest(shelf: Shelf, photos: PhotoShelf, guest: string, journal?: Journal): Promise<void> {
  new Keep(shelf, prefixOf(guest), (changes) => journal?.note(changes)).forget()
  await photos.forget(guest).catch(() => {})
}
