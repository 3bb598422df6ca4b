import { Choices } from './choices.ts'
import { Engagements } from './engagements.ts'
import { Files } from './files.ts'
import type { Native } from './native.ts'
import { Parcels } from './parcels.ts'

export type HostOptions = { dataFolder: string; filesFolder: string; native: Native; opening?: string }

/** Everything that the screens of one running app share. */
export type Host = {
  files: Files
  /** Where new files go without a dialog. */
  folder: string
  engagements: Engagements
  parcels: Parcels
  native: Native
  choices: Choices
  /** The handle of the file named at the start. */
  opening: string | null
}

export function startHost({ dataFolder, filesFolder, native, opening }: HostOptions): Host {
  const files = new Files(dataFolder)
  return {
    files,
    folder: filesFolder,
    engagements: new Engagements(),
    parcels: new Parcels(),
    native,
    choices: new Choices(dataFolder),
    opening: opening === undefined ? null : files.remember(opening),
  }
}
