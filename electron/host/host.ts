import { Choices } from './choices.ts'
import { Engagements, type Trouble } from './engagements.ts'
import { Ahead } from './entering.ts'
import { Files } from './files.ts'
import { forkInspector, type Inspect } from './inspector.ts'
import type { Native } from './native.ts'
import { Parcels } from './parcels.ts'
import { Rooms } from './room/rooms.ts'
import { type RoomSettings, usualSettings } from './room/settings.ts'

export type HostOptions = {
  dataFolder: string
  filesFolder: string
  native: Native
  opening?: string
  inspect?: Inspect
  room?: Partial<RoomSettings>
}

/** Everything that the screens of one running app share. */
export type Host = {
  files: Files
  /** Where new files go without a dialog. */
  folder: string
  engagements: Engagements
  /** Who is told when a file is taken away from under its ledger. */
  troubles: Set<Trouble>
  /** When each file was last looked through, and what was found. */
  checks: Map<string, { at: string; faults: string[] }>
  parcels: Parcels
  native: Native
  /** Looks at files that this machine has not seen before. */
  inspect: Inspect
  choices: Choices
  rooms: Rooms
  /** The handle of the file named at the start. */
  opening: string | null
  /** Files that are opened before a screen asks for them. */
  ahead: Ahead
}

export function startHost(options: HostOptions): Host {
  const { dataFolder, filesFolder, native, opening, inspect = forkInspector } = options
  const files = new Files(dataFolder)
  const troubles: Host['troubles'] = new Set()
  const engagements = new Engagements(
    dataFolder,
    (path, trouble) => {
      for (const tell of troubles) tell(path, trouble)
    },
    inspect,
  )
  const host: Host = {
    files,
    folder: filesFolder,
    engagements,
    troubles,
    checks: new Map(),
    parcels: new Parcels(),
    native,
    inspect,
    choices: new Choices(dataFolder),
    rooms: new Rooms(() => host, engagements, { ...usualSettings, ...options.room }),
    opening: opening === undefined ? null : files.remember(opening),
    ahead: new Ahead(() => host, engagements),
  }
  return host
}
