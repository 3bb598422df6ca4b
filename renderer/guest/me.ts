import { useStore } from 'zustand'
import { Guest } from './store/guest.ts'
import type { Shown } from './store/state.ts'

/** The one guest whose page this is. */
export const guest = new Guest()

export const useGuest = <T>(pick: (state: Shown) => T): T => useStore(guest.store, pick)
