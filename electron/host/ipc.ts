import type { Host } from './host.ts'
import { openSession, type Screen } from './session.ts'

/** What Electron's IPC must give for one window; `windows.ts` makes it. */
export type Port = { send(frame: unknown): void; onMessage(listener: (frame: unknown) => void): void }

/** Joins a window to the host; `opening` is the handle of the file that it begins with. */
export function joinWindow(host: Host, port: Port, opening: string | null): Screen {
  const screen = openSession(host, (frame) => port.send(frame), { opening })
  port.onMessage((frame) => screen.receive(frame))
  return screen
}
