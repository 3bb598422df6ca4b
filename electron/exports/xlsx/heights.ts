/** Points of one line of Calibri 11, and the highest row that Excel takes. */
const line = 15
const highest = 409

/**
 * How high a row must be for its texts, wrapped at words into columns of the given widths (in letters); undefined for one
 * line. Excel finds that out by itself, LibreOffice does not and would let the lines run over the row below.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[], bold = false): number | undefined {
  const lines = Math.max(1, ...texts.map((text, i) => linesOf(text, (widths[i] ?? 10) - (bold ? 2 : 1))))
  return lines > 1 ? Math.min(highest, lines * line) : undefined
}

function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(/\s+/)) {
      const length = lengthOf(word)
      if (used > 0 && used + 1 + length > width) {
        lines++
        used = 0
      } else if (used > 0) used++
      // A word longer than the column is broken.
      lines += Math.max(0, Math.ceil(length / width) - 1)
      used += length > width ? length % width : length
    }
  }
  return lines
}

/** In widths of a digit: signs of East Asian scripts and pictures take two. */
const lengthOf = (word: string): number => {
  let length = 0
  for (const sign of word)
    length += sign.codePointAt(0)! >= 0x1100 && /\p{L}|\p{Extended_Pictographic}/u.test(sign) ? 2 : 1
  return length
}
