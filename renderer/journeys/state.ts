import { create } from 'zustand'

/** Which dialog about journeys is open: a new one, or the details of the one that is shown. */
export const useJourneys = create<{ dialog: 'new' | 'details' | null }>()(() => ({ dialog: null }))
