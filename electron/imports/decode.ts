import { fail } from '../../shared/errors.ts'

/**
 * Bytes of a text file as text: UTF-8 or UTF-16 by their mark, UTF-16 without one by its zeros, UTF-8 where it is valid,
 * else Windows-1252 (which holds Latin-1). Throws `import.unreadable` for what is no text.
 */
export function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw fail('import.unreadable', { file, why: 'it is empty' })
  const encoding = guess(bytes)
  if (!encoding) throw fail('import.unreadable', { file, why: 'it is not a text file' })
  return new TextDecoder(encoding).decode(bytes)
}

function guess(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++
  })
  if (zeros[0]! + zeros[1]! > 0) {
    // Latin text in UTF-16 has a zero in every other byte; anything else with zeros is no text.
    if (zeros[0] === 0 && zeros[1]! > head.length / 4) return 'utf-16le'
    if (zeros[1] === 0 && zeros[0]! > head.length / 4) return 'utf-16be'
    return null
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
