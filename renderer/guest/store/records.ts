import { z } from 'zod'
import { newId } from '../../../shared/id.ts'
import { roomPaths } from '../../../shared/room/guestProtocol.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { blank, type Recorded, recorded, toSend } from '../walk/recorded.ts'
import type { Shrunk } from '../walk/resize.ts'
import type { Keep } from './keep.ts'
import { Lost } from './link.ts'
import type { Input, Item, Outbox } from './outbox.ts'
import type { PhotoShelf } from './photoShelf.ts'
import type { GuestStore } from './state.ts'

type Parts = { keep: Keep; box: Outbox; photos: PhotoShelf; store: GuestStore; guest: string }

const storedPhoto = z.object({ hash: z.string(), mediaType: z.string(), size: z.number() })
const refusal = z.object({ error: z.object({ code: z.string(), words: z.string() }) })
const lasting = ['photo.notPicture', 'photo.tooLarge', 'room.tooMuch']
/** Milliseconds that a record rests before it is sent. */
const rest = 1_000
const name = (walk: string, stop: string) => `rec.${walk}.${stop}`

/** What this phone records on walks: kept with every change, and sent when it rests. */
export class Records {
  readonly #parts: Parts
  constructor(parts: Parts) {
    this.#parts = parts
  }

  load(): void {
    const { keep, store } = this.#parts
    const records: Record<string, Recorded> = {}
    for (const one of keep.names('rec.')) {
      const read = keep.read(one, recorded)
      if (read) records[read.draft.stop] = read
    }
    store.setState({ records })
    void this.#reattach().catch(() => {})
  }

  of(walk: string, stop: string): Recorded {
    return this.#parts.store.getState().records[stop] ?? blank(newId(), walk, stop)
  }

  /** `typed`: it is being typed, and goes when that rests. */
  change(walk: string, stop: string, change: (before: Recorded) => Recorded, typed = false): void {
    const before = this.of(walk, stop)
    const after = change(before)
    if (after === before) return
    const at = after.draft.at ?? new Date().toISOString()
    this.#set({ ...after, draft: { ...after.draft, at } }, typed ? rest : 0)
  }

  set(walk: string, stop: string, fields: Partial<Recorded['draft']>, typed = false): void {
    this.change(walk, stop, (one) => ({ ...one, draft: { ...one.draft, ...fields } }), typed)
  }

  /** A picture is on the phone first, then beside the record. */
  async addPhoto(walk: string, stop: string, { bytes, thumb }: Shrunk): Promise<void> {
    const photo = { id: newId(), guest: this.#parts.guest, walk, stop, thumb, bytes }
    await this.#parts.photos.put(photo)
    this.#attach(photo)
  }

  async removePhoto(walk: string, stop: string, id: string): Promise<void> {
    await this.#parts.photos.remove(id).catch(() => {})
    this.change(walk, stop, (one) => ({ ...one, photos: one.photos.filter((photo) => photo.id !== id) }))
    this.#count()
  }

  /** Sends one picture that waits. False where there is none. Throws where it failed for the moment. */
  async sendPhoto(): Promise<boolean> {
    const { photos, store } = this.#parts
    for (const one of Object.values(store.getState().records)) {
      const next = one.photos.find(({ stored, refused }) => !stored && refused === null)
      if (!next) continue
      const { walkthrough, stop } = one.draft
      const kept = await photos.get(next.id)
      const change = (with_: Partial<typeof next>) =>
        this.change(walkthrough, stop, (before) => ({
          ...before,
          photos: before.photos.map((photo) => (photo.id === next.id ? { ...photo, ...with_ } : photo)),
        }))
      if (!kept) change({ refused: t('kept.photoGone') })
      else {
        const answer = await post(kept.bytes)
        if ('refused' in answer) change(answer)
        else change({ stored: { hash: answer.hash, mediaType: 'image/jpeg', size: answer.size } })
      }
      this.#count()
      return true
    }
    return false
  }

  /** The room has an observation on its disk: the bytes of its photos are not needed here any more. */
  async answered({ call, input }: Item): Promise<void> {
    if (call !== 'observe') return
    for (const { id } of (input as Input<'observe'>).observation.snapshots)
      await this.#parts.photos.remove(id).catch(() => {})
  }

  /** A picture whose record was not written any more when the battery died. */
  async #reattach(): Promise<void> {
    for (const photo of await this.#parts.photos.of(this.#parts.guest)) {
      const { photos } = this.of(photo.walk, photo.stop)
      if (!photos.some(({ id }) => id === photo.id)) this.#attach(photo)
    }
    this.#count()
  }

  #attach({ id, walk, stop, thumb }: { id: string; walk: string; stop: string; thumb: string }): void {
    this.change(walk, stop, (one) => ({
      ...one,
      photos: [...one.photos, { id, thumb, caption: '', stored: null, refused: null }],
    }))
    this.#count()
  }

  #set(one: Recorded, wait: number): void {
    const { keep, box, store } = this.#parts
    const { walkthrough, stop } = one.draft
    store.setState({ records: { ...store.getState().records, [stop]: one } })
    keep.write(name(walkthrough, stop), one)
    box.put(`obs.${one.draft.id}`, 'observe', { observation: toSend(one) }, wait ? Date.now() + wait : 0)
  }

  #count(): void {
    const { store } = this.#parts
    const all = Object.values(store.getState().records).flatMap(({ photos }) => photos)
    store.setState({ photosLeft: all.filter(({ stored, refused }) => !stored && refused === null).length })
  }
}

type Answer = { hash: string; size: number } | { refused: string }

/** Gives the room the bytes of a picture. */
async function post(bytes: ArrayBuffer): Promise<Answer> {
  const response = await fetch(roomPaths.addPhoto, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', 'x-name': 'photo.jpg' },
    body: bytes,
  }).catch(() => {
    throw new Lost()
  })
  const body: unknown = await response.json().catch(() => null)
  const parsed = storedPhoto.safeParse(body)
  if (response.ok && parsed.success) return parsed.data
  // What the room says of this picture stands; what it says of itself or of the guest (muted) may pass.
  const error = refusal.safeParse(body)
  if (error.success && lasting.includes(error.data.error.code)) return { refused: error.data.error.words }
  throw new Error(`photo: ${response.status}`)
}
