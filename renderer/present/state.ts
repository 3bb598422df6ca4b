import { create } from 'zustand'

/** Whether the wall shows the presentation instead of the workspace. */
export const usePresenting = create<{ on: boolean; present(on: boolean): void }>()((set) => ({
  on: false,
  present: (on) => set({ on }),
}))
