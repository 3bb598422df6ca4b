import { useState } from 'react'
import { newId } from '../../../shared/id.ts'
import { guest, useGuest } from '../me.ts'
import { blank, type Recorded } from './recorded.ts'

/** What is recorded at one stop, and the ways to change it. `typed`: it is being typed, and goes when that rests. */
export function useRecord(walk: string, stop: string) {
  const kept = useGuest((one) => one.records[stop])
  const [unwritten] = useState(() => blank(newId(), walk, stop))
  const recorded = kept ?? unwritten
  return {
    walk,
    stop,
    recorded,
    set: (fields: Partial<Recorded['draft']>, typed = false) => guest.records.set(walk, stop, fields, typed),
    change: (change: (before: Recorded) => Recorded, typed = false) => guest.records.change(walk, stop, change, typed),
  }
}
export type At = ReturnType<typeof useRecord>
