import { z } from 'zod'
import { id } from '../../../shared/records/fields.ts'
import { type GuestWalk, type ObservationDraft, observationDraft, type WalkStop } from '../../../shared/room/walk.ts'

/** A photo of a stop, as the phone keeps it: small here, its bytes in IndexedDB until the room has them. */
const takenPhoto = z.object({
  id,
  thumb: z.string(),
  caption: z.string(),
  /** Null until the room has its bytes. */
  stored: z.object({ hash: z.string(), mediaType: z.literal('image/jpeg'), size: z.number() }).nullable(),
  /** The room's words, where it did not take the picture. */
  refused: z.string().nullable(),
})
export type TakenPhoto = z.infer<typeof takenPhoto>

/** What was recorded at one stop. It stays on the phone, so that one can come back to it: the room does not send it. */
export const recorded = z.object({
  draft: observationDraft,
  photos: z.array(takenPhoto),
  /** When the stop-watch was started, milliseconds since 1970: a start survives what a counter does not. */
  watch: z.number().nullable(),
})
export type Recorded = z.infer<typeof recorded>

/** Nothing recorded yet. */
export const blank = (newId: string, walkthrough: string, stop: string): Recorded => ({
  draft: observationDraft.parse({
    id: newId,
    walkthrough,
    stop,
    found: null,
    pinches: [],
    snapshots: [],
  }),
  photos: [],
  watch: null,
})

/** What goes to the room: with those photos whose bytes it has. */
export const toSend = ({ draft, photos }: Recorded): ObservationDraft => ({
  ...draft,
  snapshots: photos.flatMap(({ id, caption, stored }) => (stored ? [{ id, caption, name: '', ...stored }] : [])),
})

/** The walkthrough's stops with those that were found on this phone and are not the room's yet, each where it was found. */
export function stopsOf(walk: GuestWalk, kept: Recorded[]): WalkStop[] {
  const stops = [...walk.stops]
  const found = kept.filter(({ draft }) => draft.found && draft.walkthrough === walk.id)
  // In the order of finding, so that one found after another one found stands behind it.
  for (const { draft } of found.sort((a, b) => ((a.draft.at ?? '') < (b.draft.at ?? '') ? -1 : 1))) {
    if (!draft.found || stops.some(({ id }) => id === draft.stop)) continue
    const { title, place, after } = draft.found
    const at = after === null ? 0 : stops.findIndex(({ id }) => id === after) + 1
    stops.splice(after !== null && at === 0 ? stops.length : at, 0, {
      id: draft.stop,
      title,
      place,
      momentOfTruth: false,
      standards: [],
      x: null,
      y: null,
      found: true,
    })
  }
  return stops
}

/** Minutes that were waited, with what the running stop-watch has counted since; `now` in milliseconds since 1970. */
export const waitedMinutes = ({ draft, watch }: Recorded, now: number): number =>
  (draft.waited ?? 0) + (watch === null ? 0 : Math.max(0, now - watch) / 60_000)

/** What has been recorded, in the words of the overview's signs. */
export function signsOf({ draft, photos, watch }: Recorded) {
  const { sees, hears, feels, smells, tastes } = draft
  return {
    senses: [sees, hears, feels, smells, tastes].filter((words) => words !== '').length,
    photos: photos.length,
    pinches: draft.pinches.length,
    story: draft.story !== '',
    running: watch !== null,
  }
}
