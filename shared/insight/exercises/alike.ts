import { fold } from '../../palette/rank.ts'

/** From here on two texts are proposed as the same: found by trying texts of workshops, see the tests. */
export const alikeFrom = 0.65

/** Each three letters in a row of each word, with two blanks before it and one after it: the order of words does not matter. */
function trigramsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const letters = [' ', ' ', ...word, ' ']
    for (let i = 2; i < letters.length; i++) found.add(letters[i - 2]! + letters[i - 1]! + letters[i])
  }
  return found
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0
  let common = 0
  for (const one of a) if (b.has(one)) common++
  return (2 * common) / (a.size + b.size)
}

/**
 * How alike two texts are, 0 to 1: 2 |A ∩ B| / (|A| + |B|) of their sets of trigrams. Source: Dice, "Measures of the
 * Amount of Ecologic Association Between Species", Ecology 26 (1945); trigrams of padded words as in PostgreSQL's pg_trgm.
 */
export const alike = (a: string, b: string): number => dice(trigramsOf(a), trigramsOf(b))

/**
 * Texts that seem to say the same, each in at most one group; the first of a group is the one that the others resemble.
 * Those that resemble most come first.
 */
export function suggestedGroups(texts: readonly { id: string; text: string }[], from = alikeFrom): string[][] {
  const known = texts.map(({ id, text }) => ({ id, trigrams: trigramsOf(text) }))
  const pairs = known.flatMap((a, i) =>
    known.slice(i + 1).flatMap((b) => {
      const likeness = dice(a.trigrams, b.trigrams)
      return likeness >= from ? [{ a: a.id, b: b.id, likeness }] : []
    }),
  )
  const groups = new Map<string, string[]>()
  const taken = new Set<string>()
  for (const { a, b } of pairs.toSorted((x, y) => y.likeness - x.likeness)) {
    const head = groups.has(b) && !groups.has(a) ? b : a
    const other = head === a ? b : a
    if (taken.has(other) || (taken.has(head) && !groups.has(head))) continue
    groups.set(head, [...(groups.get(head) ?? [head]), other])
    taken.add(head).add(other)
  }
  return [...groups.values()]
}
