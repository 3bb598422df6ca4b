import { create } from 'zustand'
import type { AskedExercise } from './state.ts'

/** What this screen shows of the room; never part of the engagement. */
export type Looking = {
  /** Whether the code fills the screen. */
  joinWall: boolean
  /** Whether a new exercise is being chosen. */
  choosing: boolean
  /** What the agenda asks for in it. */
  asked: AskedExercise | null
  /** The earlier exercise that is read. */
  reading: string | null
  /** Whether the guests stand beside the exercise; hidden, it has the whole screen. */
  guests: boolean
}

export const useLooking = create<Looking>(() => ({
  joinWall: false,
  choosing: false,
  asked: null,
  reading: null,
  guests: true,
}))
