import { create } from 'zustand'

/** Which workshop this screen looks at (null: the one under way, else the last), and whether its clock is on the wall. */
export const useAgenda = create<{ workshop: string | null; wall: boolean; choose(workshop: string): void }>()(
  (set) => ({
    workshop: null,
    wall: false,
    choose: (workshop) => set({ workshop }),
  }),
)
