import type { WebSocket } from 'ws'

/** What may wait for a screen that does not read, in bytes; with it goes nothing but its connection. */
const patience = 64 * 1024 * 1024

/** Sends a frame; a screen that takes none in is let go, and catches up when it comes back. */
export function send(socket: WebSocket, frame: unknown): void {
  if (socket.bufferedAmount > patience) socket.terminate()
  else socket.send(JSON.stringify(frame))
}
