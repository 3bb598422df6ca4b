import { tokens } from '../xml.ts'

/** The numbers of cell styles that show a day (ECMA-376, 18.8.30: 14 to 22, and own formats with a year or a day). */
export function dateStyles(xml: string, file: string): Set<number> {
  const own = new Set<number>()
  const found = new Set<number>()
  let inStyles = false
  let style = 0
  for (const one of tokens(xml, file)) {
    if (one.kind === 'text') continue
    if (one.name === 'cellXfs') inStyles = one.kind === 'open'
    if (one.kind !== 'open') continue
    const { numFmtId, formatCode = '' } = one.attributes
    if (one.name === 'numFmt' && /[yd]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
      own.add(Number(numFmtId))
    if (one.name !== 'xf' || !inStyles) continue
    const format = Number(numFmtId ?? 0)
    if ((format >= 14 && format <= 22) || own.has(format)) found.add(style)
    style++
  }
  return found
}

/** A serial number of Excel's as `YYYY-MM-DD`; null where it is no day. Day 60 is 29 February 1900, which never was. */
export function dayOf(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 61 || serial > 2_958_465) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
