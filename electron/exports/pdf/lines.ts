import bidiFactory from 'bidi-js'
import { xmlText } from '../plainText.ts'
import type { Face, Fonts } from './fonts.ts'

export type Styled = { text: string; strong?: boolean; colour: string }
/** `said`: what is written, where `text` had to be turned round to be drawn; `order`: when it is read. */
export type Piece = {
  text: string
  face: Face
  colour: string
  width: number
  level: number
  said?: string
  order?: number
}
/** A line: its pieces from left to right, and whether it begins at the right. */
export type Line = { pieces: Piece[]; width: number; rightToLeft: boolean }

const bidi = bidiFactory()
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** Letters of Chinese and Japanese, between which a line may break, with the signs that must not begin a line. */
const han = String.raw`[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff][\u3001\u3002\u300b\u300d\u300f\u3011\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]*`
/** Spaces, words (which may break after a hyphen) and single letters of those. */
const atoms = new RegExp(String.raw`${han}|\s+|(?:(?!${han})[^\s-])+-*|-+`, 'gu')

/** Breaks styled text into lines of at most `width` points; direction after the Unicode Bidirectional Algorithm (UAX 9). */
export function linesOf(fonts: Fonts, runs: readonly Styled[], size: number, width: number): Line[] {
  const lines: Line[] = []
  for (const paragraph of paragraphs(runs)) {
    const text = paragraph.map((run) => run.text).join('')
    const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text) : null
    const base = levels?.paragraphs[0]?.level === 1
    let line: Piece[] = []
    let used = 0
    const finish = () => {
      while (line.length && !line.at(-1)!.text.trim()) used -= line.pop()!.width
      lines.push({ pieces: merged(levels ? ordered(line) : line), width: used, rightToLeft: base })
      line = []
      used = 0
    }
    for (const atom of atomsOf(fonts, paragraph, levels?.levels ?? null, size)) {
      const wide = atom.reduce((sum, piece) => sum + piece.width, 0)
      const blank = atom.every((piece) => !piece.text.trim())
      if (blank && !line.length) continue
      if (!blank && line.length && used + wide > width) finish()
      for (const piece of !blank && wide > width ? atom.flatMap((one) => cutUp(fonts, one, size, width)) : atom) {
        if (!blank && line.length && used + piece.width > width) finish()
        line.push(piece)
        used += piece.width
      }
    }
    finish()
  }
  return lines
}

/** Hard line breaks part the runs into paragraphs. */
function paragraphs(runs: readonly Styled[]): Styled[][] {
  const parts: Styled[][] = [[]]
  for (const run of runs)
    xmlText(run.text)
      .replace(/\t/g, ' ')
      .split('\n')
      .forEach((text, i) => {
        if (i) parts.push([])
        if (text) parts.at(-1)!.push({ ...run, text })
      })
  return parts
}

/** What a line may not break: each a word (or a space) in stretches of one font, style and direction. */
function* atomsOf(fonts: Fonts, runs: Styled[], levels: Uint8Array | null, size: number): Generator<Piece[]> {
  let at = 0
  let open: Piece[] = []
  for (const run of runs) {
    for (const [word] of run.text.matchAll(atoms)) {
      const space = !word.trim()
      const pieces: Piece[] = []
      for (const stretch of levels ? byLevel(word, at, levels) : [{ text: word, level: 0 }])
        for (const part of fonts.split(stretch.text, run.strong ?? false))
          pieces.push({
            ...part,
            colour: run.colour,
            level: stretch.level,
            width: fonts.width(part.text, part.face, size),
          })
      at += word.length
      // A word goes on over a change of style: "**At** x" breaks at the space only.
      if (space || breaksBefore(word) || open.at(-1)?.text.endsWith('-')) {
        if (open.length) yield open
        if (space) yield pieces
        open = space ? [] : pieces
      } else open = [...open, ...pieces]
    }
  }
  if (open.length) yield open
}

const breaksBefore = (word: string) => /^[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/.test(word)

function byLevel(word: string, at: number, levels: Uint8Array): { text: string; level: number }[] {
  const parts: { text: string; level: number }[] = []
  for (let i = 0; i < word.length; i++) {
    const level = levels[at + i] ?? 0
    const last = parts.at(-1)
    if (last?.level === level) last.text += word[i]
    else parts.push({ text: word[i]!, level })
  }
  return parts
}

/** A word that is wider than the line, letter by letter. */
function cutUp(fonts: Fonts, piece: Piece, size: number, width: number): Piece[] {
  if (piece.width <= width) return [piece]
  const parts: Piece[] = []
  let text = ''
  for (const letter of piece.text.match(/\P{M}\p{M}*/gu) ?? []) {
    if (text && fonts.width(text + letter, piece.face, size) > width) {
      parts.push({ ...piece, text, width: fonts.width(text, piece.face, size) })
      text = ''
    }
    text += letter
  }
  return [...parts, { ...piece, text, width: fonts.width(text, piece.face, size) }]
}

/** UAX 9, rule L2: from the highest level to the lowest odd one, what is at it or above is turned round. */
function ordered(pieces: Piece[]): Piece[] {
  const result = pieces.map((piece, order) => ({ ...piece, order }))
  const highest = Math.max(0, ...pieces.map((one) => one.level))
  for (let level = highest; level > 0; level--)
    for (let i = 0; i < result.length; i++) {
      if (result[i]!.level < level) continue
      let end = i
      while (end + 1 < result.length && result[end + 1]!.level >= level) end++
      result.splice(i, end - i + 1, ...result.slice(i, end + 1).reverse())
      i = end
    }
  return result.map((piece) => (piece.level % 2 ? { ...piece, text: mirrored(piece.text), said: piece.text } : piece))
}

/** Brackets turn round with the direction. Letters are put in order by the font; signs alone are not, so they are here. */
function mirrored(text: string): string {
  const turned = [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
  return (rightToLeft.test(text) ? turned : turned.reverse()).join('')
}

/** Neighbours of one look as one piece, where they run from left to right. */
function merged(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const same = last?.face === piece.face && last.colour === piece.colour && last.level === 0 && piece.level === 0
    if (last && same)
      result[result.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width }
    else result.push(piece)
  }
  return result
}
