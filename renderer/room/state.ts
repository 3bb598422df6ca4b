import { create } from 'zustand'
import type { ExerciseKind } from '../../shared/records/exercise.ts'
import { useWorkspace } from '../workspace/state.ts'

/** An exercise that somebody wants to set up: from the agenda's step, from the palette. */
export type AskedExercise = { kind: ExerciseKind; step: string | null }

type RoomScreen = {
  /** The set-up that the Room view is to open with; taken (set to null) by the view once it has. */
  asked: AskedExercise | null
  /** Opens the Room view with an exercise's set-up. */
  askExercise(asked: AskedExercise): void
  take(): void
}

export const useRoomScreen = create<RoomScreen>()((set) => ({
  asked: null,
  askExercise: (asked) => {
    set({ asked })
    useWorkspace.getState().show('room')
  },
  take: () => set({ asked: null }),
}))
