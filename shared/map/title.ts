// Widths of Atkinson Hyperlegible Next at weight 640, in hundredths of the size, measured in Chromium. What is not listed
// counts as a wide letter, and East Asian script as a full square: a guess may be too wide, never too narrow.
const widths: Record<number, string> = {
  20: "'",
  26: ',.:;j|',
  31: '`i! l',
  34: '()[]',
  37: '"-rt{}f',
  43: '_I/1\\',
  50: '*sz',
  52: 'cyv',
  55: '7?xk~JLa',
  57: 'Feu29<>hno',
  60: '^3Ebdgpq+5T',
  63: '$=S468PZV',
  67: 'BRY0CKAX',
  70: 'DUH',
  75: 'GN&w#OQ',
  88: '@MmW',
}
const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
)
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\ud800-\udbff]/

/** The same for plain letters by their code: all titles are measured when a map is opened. */
const plain = Uint8Array.from({ length: 128 }, (_, code) => widthOf.get(String.fromCharCode(code)) ?? 68)

/** Width of a title in pixels at `size` pixels; an estimate that is exact for Latin letters. */
export const widthOfText = (text: string, size: number): number => (hundredths(text) * size) / 100

function hundredths(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return sum + others(text.slice(i))
    sum += plain[code]!
  }
  return sum
}

function others(text: string): number {
  let sum = 0
  for (const letter of text) sum += widthOf.get(letter) ?? (square.test(letter) ? 104 : 68)
  return sum
}

/**
 * Breaks a title into lines of at most `width` pixels, between words, and within a word that is wider than a line.
 * Beyond `most` lines the rest is cut and the last line ends in an ellipsis.
 */
export function linesOfTitle(text: string, width: number, size: number, most: number): string[] {
  // Most titles are a line or two of plain words.
  if (widthOfText(text, size) <= width && !/^\s|\s$|\s\s|[^\S ]/.test(text) && !square.test(text))
    return text ? [text] : []
  const lines: string[] = []
  let line = ''
  const push = (piece: string, joint: string) => {
    if (line && widthOfText(line + joint + piece, size) <= width) {
      line += joint + piece
      return
    }
    if (line) lines.push(line)
    line = piece
  }
  for (const word of text.trim().split(/\s+/)) {
    let joint = ' '
    for (const piece of piecesOf(word, width, size)) {
      push(piece, joint)
      joint = ''
    }
    if (lines.length > most) break
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  const last = [...lines[most - 1]!]
  while (last.length && widthOfText(`${last.join('')}…`, size) > width) last.pop()
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`]
}

/** A word cut where it must be: East Asian text anywhere, another word only where it is wider than a line. */
function piecesOf(word: string, width: number, size: number): string[] {
  const letters = [...word]
  if (!letters.some((letter) => square.test(letter)) && widthOfText(word, size) <= width) return [word]
  if (letters.some((letter) => square.test(letter))) return letters
  const pieces: string[] = []
  let piece = ''
  for (const letter of letters) {
    if (piece && widthOfText(piece + letter, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
