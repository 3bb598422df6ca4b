import { createStore } from 'zustand/vanilla'
import type { Entry, GuestExercise } from '../../../shared/room/exercise.ts'
import type { GuestEvent, GuestState, Outline } from '../../../shared/room/guestProtocol.ts'
import type { GuestWalk } from '../../../shared/room/walk.ts'
import type { Recorded } from '../walk/recorded.ts'
import type { Item } from './outbox.ts'
import { home, type Place } from './place.ts'

export type Lead = Extract<GuestEvent, { event: 'lead' }>['lead']
export type Bye = Extract<GuestEvent, { event: 'bye' }>['why']

/** All that the page shows. */
export type Shown = {
  /** `join`: the phone is not in a room. `over`: it was, and is not any more. */
  phase: 'join' | 'room' | 'over'
  /** Why the phone has to join again, where it was in a room before. */
  again: boolean
  bye: Bye | null
  name: string
  online: boolean
  /** What the room told last; kept, so that a page without a connection shows it. */
  state: GuestState | null
  exercise: GuestExercise | null
  walks: GuestWalk[]
  outline: Outline
  lead: Lead | null
  /** Milliseconds that the host's clock is ahead of the phone's. */
  ahead: number
  box: Item[]
  /** What was recorded on walks, by stop. */
  records: Record<string, Recorded>
  /** Words begun and not given yet, by where they are. */
  drafts: Record<string, string>
  mine: Entry[]
  done: boolean
  place: Place
  /** Photos whose bytes the room does not have yet. */
  photosLeft: number
  /** The phone refuses to keep anything (full, or private browsing). */
  full: boolean
  /** Things of an earlier room on this phone that were never sent. */
  earlier: { guest: string; count: number }[]
}

export const blankState: Shown = {
  phase: 'join',
  again: false,
  bye: null,
  name: '',
  online: false,
  state: null,
  exercise: null,
  walks: [],
  outline: [],
  lead: null,
  ahead: 0,
  box: [],
  records: {},
  drafts: {},
  mine: [],
  done: false,
  place: home,
  photosLeft: 0,
  full: false,
  earlier: [],
}

export const newStore = () => createStore<Shown>()(() => blankState)
export type GuestStore = ReturnType<typeof newStore>
