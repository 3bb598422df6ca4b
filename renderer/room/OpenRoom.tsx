import type { Room } from '../../shared/room/state.ts'
import { useRoom } from '../client/hooks.ts'
import { Earlier } from './Earlier.tsx'
import { ExercisePane } from './exercise/ExercisePane.tsx'
import { Guests } from './guests/Guests.tsx'
import { Join } from './Join.tsx'
import { JoinWall } from './JoinWall.tsx'
import { useLooking } from './looking.ts'
import { RoomBar } from './RoomBar.tsx'

/** An open room: who is here beside what they do. */
export function OpenRoom({ room }: { room: Room }) {
  const { joinWall, guests } = useLooking()
  const exercise = useRoom((state) => state.exercise)
  return (
    <main className="room room-open" data-guests={guests}>
      <RoomBar room={room} running={exercise !== null} />
      {guests && (
        <div className="room-people">
          <Join room={room} />
          <Guests room={room} />
        </div>
      )}
      <div className="room-work">
        <ExercisePane exercise={exercise} />
        {!exercise && <Earlier />}
      </div>
      {joinWall && <JoinWall room={room} />}
    </main>
  )
}
