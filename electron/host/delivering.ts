import { basename, extname } from 'node:path'
import { zipSync } from 'fflate'
import type { Output } from '../../shared/protocol.ts'
import type { Written } from '../exports/index.ts'
import { writeWhole } from '../exports/writeWhole.ts'
import type { Host } from './host.ts'

/**
 * Hands an export over: written whole at the chosen path or, without one, held for the screen to download. Several files
 * go as one archive, their numbers in their names.
 */
export function deliver(
  host: Host,
  path: string | null,
  name: string,
  { files, mediaType, leftOut }: Written,
): Output<'export'> {
  const several = files.length > 1
  const bytes = several ? archive(name, files) : files[0]!
  const named = (given: string) => (several ? `${stem(given)}.zip` : given)
  if (path === null) {
    const parcel = { name: named(name), bytes, mediaType: several ? 'application/zip' : mediaType }
    return { kind: 'download', download: host.parcels.hold(parcel), name: parcel.name, leftOut }
  }
  writeWhole(named(path), bytes)
  return { kind: 'saved', name: basename(named(path)), leftOut }
}

const stem = (name: string): string => name.slice(0, name.length - extname(name).length)

const archive = (name: string, files: readonly Uint8Array[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map((bytes, i) => [`${stem(name)} ${i + 1}${extname(name)}`, bytes])))
