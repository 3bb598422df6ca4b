import { roomLimits } from '../../../shared/room/limits.ts'
import type { Host } from '../host.ts'
import { openSession } from '../session.ts'
import type { Socket } from '../websocket.ts'
import type { Guest } from './guests.ts'
import { Line } from './line.ts'
import type { Room } from './room.ts'
import { visitOf } from './visit.ts'

/** Whether a guest may open the whole app. */
export const maySeeMap = ({ admitted, role }: Guest): boolean => admitted && role !== 'participant'

/** A guest's screen of the whole app, from its socket's opening to its end. */
export function openGuestScreen(host: Host, room: Room, guest: Guest, socket: Socket): void {
  const screen = openSession(host, (frame) => line.send(frame), { visit: visitOf(room, guest) })
  const { rate, burst, pages } = roomLimits
  const clock = setInterval(() => line.send({ event: 'alive' }), roomLimits.alive)
  clock.unref()
  const line: Line = new Line(
    socket,
    { rate, burst },
    (frame) => screen.take(frame),
    () => {
      clearInterval(clock)
      guest.screens.delete(line)
      room.changed()
      void screen.close()
    },
  )
  line.send({ event: 'alive' })
  const [oldest] = guest.screens
  if (oldest && guest.screens.size >= pages) oldest.cut()
  guest.screens.add(line)
  room.changed()
}
