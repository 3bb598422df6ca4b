import { Unzip, UnzipInflate } from 'fflate'
import { fail } from '../../../shared/errors.ts'

const zipLimits = { inflated: 64 * 1024 * 1024, entries: 2_000 }
const step = 64 * 1024

/**
 * The entries of an archive that `wanted` names, as text. It is inflated piece by piece and given up as soon as an entry
 * is larger than it may be, whatever its header says. Throws `import.tooLarge`, `import.unreadable`.
 */
export function readZip(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): Map<string, string> {
  const found = new Map<string, Uint8Array[]>()
  let entries = 0
  let broken: Error | null = null
  const unzip = new Unzip((entry) => {
    if (++entries > zipLimits.entries) broken ??= fail('import.tooLarge', { file, why: 'too many parts' })
    if (!wanted(entry.name) || broken) return
    const parts: Uint8Array[] = []
    let size = 0
    found.set(entry.name, parts)
    entry.ondata = (error, part) => {
      if (error) broken ??= fail('import.unreadable', { file, why: 'its archive is damaged' }, error)
      size += part?.length ?? 0
      if (size > zipLimits.inflated) broken ??= fail('import.tooLarge', { file, why: 'more than 64 MiB unpacked' })
      // What is too much already is not kept.
      if (!broken && part) parts.push(part)
      if (broken) entry.terminate()
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !broken; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    broken ??= fail('import.unreadable', { file, why: 'its archive is damaged' }, error)
  }
  if (broken) throw broken
  return new Map([...found].map(([name, parts]) => [name, Buffer.concat(parts).toString('utf8')]))
}
