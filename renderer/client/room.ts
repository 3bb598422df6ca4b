import { createStore } from 'zustand/vanilla'
import type { HostEvent } from '../../shared/protocol.ts'
import type { LiveExercise } from '../../shared/room/exercise.ts'
import type { Lead, Presence, Room } from '../../shared/room/state.ts'

/** What this screen knows of the room and of who else is on the same file. */
export type RoomState = {
  /** Null: no room is open. A guest's screen never knows it. */
  room: Room | null
  exercise: LiveExercise | null
  people: Presence[]
  /** Where the facilitator brought everybody last. */
  lead: Lead | null
}

export const nobody: RoomState = { room: null, exercise: null, people: [], lead: null }

export const roomStore = () => createStore<RoomState>(() => nobody)

/** Takes what the host tells of the room; false for what is of something else. */
export function takeRoomEvent(store: ReturnType<typeof roomStore>, event: HostEvent): boolean {
  if (event.event === 'room') store.setState({ room: event.room })
  else if (event.event === 'exercise') store.setState({ exercise: event.exercise })
  else if (event.event === 'presence') store.setState({ people: event.people })
  else if (event.event === 'lead') store.setState({ lead: event.lead })
  else return false
  return true
}
