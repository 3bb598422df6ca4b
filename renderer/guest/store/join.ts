import type { z } from 'zod'
import { joined, type joining, roomPaths } from '../../../shared/room/guestProtocol.ts'

export type Joined = z.infer<typeof joined>

/** The secret of the QR code, which is taken off the address bar before anybody looks over a shoulder. */
export function takeSecret(): string | null {
  const secret = location.hash.slice(1)
  if (!secret) return null
  history.replaceState(history.state, '', location.pathname)
  return secret
}

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
