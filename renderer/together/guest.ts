import { create } from 'zustand'
import { roomPaths } from '../../shared/room/paths.ts'

/** Whether this page was served by a room to one of its guests. */
export const isGuestPage = (): boolean => location.pathname === roomPaths.map

/** Why a guest's screen is over: the room was closed, or it is not open to them any more. */
export type Ended = 'closed' | 'out'

/** Null as long as the guest is in. */
export const useEnded = create<{ why: Ended | null }>(() => ({ why: null }))

/**
 * What it means that the room hung up, or does not answer a guest's screen. The page itself is given to everybody, so where
 * it comes the room is still open. False: nobody said goodbye, and the network may come back.
 */
export async function isEnded(goodbye: boolean): Promise<boolean> {
  const there = await fetch(roomPaths.page, { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
  if (!there && !goodbye) return false
  useEnded.setState({ why: there ? 'out' : 'closed' })
  return true
}
