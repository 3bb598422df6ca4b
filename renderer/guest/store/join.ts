import type { z } from 'zod'
import { joined, type joining, roomPaths } from '../../../shared/room/guestProtocol.ts'

export type Joined = z.infer<typeof joined>

const kept = 'touchline.guest.secret'

/**
 * The secret of the QR code, which is taken off the address bar before anybody looks over a shoulder. Until it was used it
 * is kept for this one tab, so that a page that is loaded again before its owner has joined still has it.
 */
export function takeSecret(): string | null {
  const secret = location.hash.slice(1)
  if (!secret) return sessionStorage.getItem(kept)
  history.replaceState(history.state, '', location.pathname)
  sessionStorage.setItem(kept, secret)
  return secret
}

/** It was used, or is not valid any more. */
export const forgetSecret = (): void => sessionStorage.removeItem(kept)

/** Asks to be let in. Null where the room cannot be reached. */
export async function join(body: z.infer<typeof joining>): Promise<Joined | null> {
  try {
    const response = await fetch(roomPaths.join, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const parsed = joined.safeParse(await response.json())
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
