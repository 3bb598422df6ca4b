/**
 * Merges two people's changes to one text word by word (the classic three-way merge over words and white space).
 * @param base what both started from
 * @param theirs what stands now
 * @param mine what is being written
 * @returns both changes where they touch separate words. Where they overlap, the later text (`mine`) stands and the
 * other follows it in brackets, so that no words are lost and both can see them.
 */
export function merge(base: string, theirs: string, mine: string): string {
  if (theirs === mine || base === theirs) return mine
  if (base === mine) return theirs
  const words = split(base)
  const left = hunks(words, split(theirs))
  const right = hunks(words, split(mine))
  let out = ''
  // In no text does a word follow a word without space: where two changes meet like that, they are kept apart.
  const add = (piece: string) => {
    if (isWord(out.at(-1)) && isWord(piece[0])) out += ' '
    out += piece
  }
  let at = 0
  while (left.length || right.length) {
    const a = left[0]
    const b = right[0]
    if (a && b && overlap(a, b)) {
      const start = Math.min(a.start, b.start)
      let end = Math.max(a.end, b.end)
      const as = [left.shift()!]
      const bs = [right.shift()!]
      // Further changes on either side that reach into the disputed words belong to the same dispute.
      for (;;) {
        if (left[0] && left[0].start < end) as.push(left.shift()!)
        else if (right[0] && right[0].start < end) bs.push(right.shift()!)
        else break
        end = Math.max(end, as.at(-1)!.end, bs.at(-1)!.end)
      }
      add(words.slice(at, start).join(''))
      const other = rewrite(words, as, start, end)
      const own = rewrite(words, bs, start, end)
      add(own === other || other.trim() === '' ? own : own.trim() === '' ? other : both(own, other))
      at = end
    } else {
      const first = !b || (a && a.start <= b.start) ? left.shift()! : right.shift()!
      add(words.slice(at, first.start).join(''))
      add(first.words.join(''))
      at = first.end
    }
  }
  add(words.slice(at).join(''))
  return out
}

const isWord = (character: string | undefined) => character !== undefined && character.trim() !== ''

/** The later text with the other in brackets; what stood after it (a line's end) stands after both. */
function both(own: string, other: string): string {
  const text = own.trimEnd()
  return `${text} [${other.trim()}]${own.slice(text.length)}`
}

type Hunk = { start: number; end: number; words: string[] }

const split = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Two insertions at one place overlap too: their order would be a guess. */
const overlap = (a: Hunk, b: Hunk) =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end))

function rewrite(words: string[], changes: Hunk[], start: number, end: number): string {
  let out = ''
  let at = start
  for (const change of changes) {
    out += words.slice(at, change.start).join('') + change.words.join('')
    at = change.end
  }
  return out + words.slice(at, end).join('')
}

/** The changed stretches from `a` to `b`: longest common subsequence, after equal ends are set aside. */
function hunks(a: string[], b: string[]): Hunk[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const n = a.length - head - tail
  const m = b.length - head - tail
  // Beyond this the table would be large; one changed stretch is still right, only coarser.
  if (n * m > 4_000_000) return [{ start: head, end: head + n, words: b.slice(head, head + m) }]
  const width = m + 1
  const table = new Uint32Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      table[i * width + j] =
        a[head + i] === b[head + j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const found: Hunk[] = []
  let open: Hunk | null = null
  let i = 0
  let j = 0
  while (i < n || j < m) {
    if (i < n && j < m && a[head + i] === b[head + j]) {
      open = null
      i++
      j++
      continue
    }
    if (!open) {
      open = { start: head + i, end: head + i, words: [] }
      found.push(open)
    }
    if (j >= m || (i < n && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) open.end = head + ++i
    else open.words.push(b[head + j++]!)
  }
  return found
}
