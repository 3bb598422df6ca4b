import { PageOrientation } from 'docx'
import type { ExportOptions } from '../../../shared/exporting.ts'

/** Twentieths of a point. */
const papers = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } }
/** The width between the margins of an upright page, the same on both papers, so that tables are too. */
export const full = 9_406
const edge = 1_250

/** A page upright and sideways, and what a map may take of it, in pixels at 96 to the inch. */
export function pageOf(paper: ExportOptions['paper']) {
  const size = papers[paper]
  const side = Math.floor((size.width - full) / 2)
  const margin = { top: edge, bottom: edge, left: side, right: side, header: 560, footer: 560 }
  return {
    upright: { size, margin },
    sideways: { size: { ...size, orientation: PageOrientation.LANDSCAPE }, margin },
    // Under its heading, above its caption.
    map: { width: Math.floor((size.height - 2 * side) / 15), height: Math.floor((size.width - 2 * edge) / 15) - 100 },
  }
}
