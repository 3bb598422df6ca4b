import { fail } from '../../shared/errors.ts'
import { roomCalls } from '../../shared/room/calls.ts'
import type { Handlers } from './handlers.ts'

export type RoomHandlers = Pick<Handlers, keyof typeof roomCalls>

/** PLACEHOLDER on branch `room` only: the helper who builds electron/host/room replaces this file first thing. */
export const roomHandlers = Object.fromEntries(
  Object.keys(roomCalls).map((name) => [
    name,
    () => {
      throw fail('room.closed')
    },
  ]),
) as unknown as RoomHandlers
