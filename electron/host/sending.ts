/** What is needed of a WebSocket; only websocket.ts knows the library. */
type Socket = { bufferedAmount: number; send(text: string): void; terminate(): void }

/** What may wait for a screen that does not read, in bytes; with it goes nothing but its connection. */
const patience = 64 * 1024 * 1024

/** Sends a frame; a screen that takes none in is let go, and catches up when it comes back. */
export function send(socket: Socket, frame: unknown): void {
  if (socket.bufferedAmount > patience) socket.terminate()
  else socket.send(JSON.stringify(frame))
}
