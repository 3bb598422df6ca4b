import { crc32, inflateRawSync } from 'node:zlib'

/**
 * The files in a ZIP archive by name, read by its central directory (APPNOTE 6.3, sections 4.3.7 and 4.3.12) and not by
 * the libraries that write the exports. Throws where a length or a checksum is wrong.
 */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('no ZIP archive')
  const files = new Map<string, Buffer>()
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (view.readUInt32LE(at) !== 0x02014b50) throw new Error('the directory is broken')
    const [packed, size] = [view.readUInt32LE(at + 20), view.readUInt32LE(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const local = view.readUInt32LE(at + 42)
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
    const data = view.subarray(start, start + packed)
    const content = view.readUInt16LE(at + 10) === 0 ? Buffer.from(data) : inflateRawSync(data)
    if (content.length !== size || crc32(content) !== view.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`)
    if (files.has(name)) throw new Error(`${name} is there twice`)
    files.set(name, content)
    at += 46 + nameLength + extra + comment
  }
  return files
}
