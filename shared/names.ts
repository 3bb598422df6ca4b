import { extensionOf } from './exporting.ts'
import { t } from './text/index.ts'

/** What Windows keeps for devices, also with anything after a point: "con", "CON.old", "COM¹". */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i

/** Most that a name may have; with what is added to it (a number, an extension, a hidden part's id) it stays under 255 bytes. */
const most = { characters: 80, bytes: 140 }

/** A file name that every system takes: no path, no reserved word, no emoji, no half character, never empty, not too long. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}<>:"/\\|?*]|\u20e3|\ufe0f/gu, ' ')
    .replace(/\s+/g, ' ')
  const short = cut(plain.replace(/^[. ]+/, '')).replace(/[. ]+$/, '')
  return short === '' || reserved.test(short) ? `Engagement ${short}`.trim() : short
}

/** The file that an export of an engagement is written to unless a person says otherwise. */
export const exportName = (engagement: string, format: string): string =>
  `${safeName(engagement)}, ${t(`exports.parts.${format as 'docx'}`)}.${extensionOf(format)}`

/** As many whole characters as there is room for. */
function cut(text: string): string {
  let kept = ''
  let characters = 0
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += bytesOf(segment)
    if (++characters > most.characters || bytes > most.bytes) break
    kept += segment
  }
  return kept
}

/** Bytes in UTF-8, as file systems count. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}
