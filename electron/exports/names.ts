const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name that every system takes: at most 80 characters, no path, no reserved word, never empty. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Extended_Pictographic}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
  const short = [...plain]
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return short === '' || reserved.test(short) ? `Engagement ${short}`.trim() : short
}
