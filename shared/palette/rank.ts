/** Kinds of what can be found, in the order in which they stand where nothing else decides. */
export const groups = [
  'recent',
  'command',
  'touchpoint',
  'journey',
  'story',
  'standard',
  'activity',
  'cause',
  'opportunity',
  'term',
] as const
export type Group = (typeof groups)[number]

/** Something that can be found by words: by `text`, shown large, and by `more`; `detail` stands beside and is only read. */
export type Entry = { id: string; group: Group; text: string; detail: string; more?: string }
export type Found<E extends Entry> = { group: Group; entries: E[] }

/** Text without case and accents, as it is compared. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Entries with their folded words, made once for many queries. */
export type Prepared<E extends Entry> = { entry: E; text: string; rest: string; place: number }[]
export const prepare = <E extends Entry>(entries: readonly E[]): Prepared<E> =>
  entries.map((entry, place) => ({
    entry,
    text: fold(entry.text),
    rest: fold(entry.more ?? ''),
    place,
  }))

/**
 * What holds every word of `query`, best first, in groups; a group stands where its best entry does. An entry counts by
 * the worst of its words: 5 its text is the query; 4 the text begins with it (where the text is a name, not a sentence);
 * 3 a word of the text begins with it; 2 it is within the text; 1 it is in `more`; and 2 too for an abbreviation: `mot` by
 * the beginnings of words in a row, in texts of up to 60 letters. Equals keep the order in which they were given, so that
 * the same query always finds the same first. At most `limit` in all. An empty query finds nothing.
 */
export function find<E extends Entry>(prepared: Prepared<E>, query: string, limit = 50): Found<E>[] {
  const whole = fold(query).trim().replace(/\s+/g, ' ')
  if (!whole) return []
  const wanted = whole.split(' ')
  const hits = prepared
    .map((one) => ({ ...one, score: Math.min(score(one, whole, wanted), sentences.has(one.entry.group) ? 3 : 5) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || rank(a.entry.group) - rank(b.entry.group) || a.place - b.place)
    .slice(0, limit)
  const found: Found<E>[] = []
  for (const { entry } of hits) {
    const own = found.find(({ group }) => group === entry.group)
    if (own) own.entries.push(entry)
    else found.push({ group: entry.group, entries: [entry] })
  }
  return found
}

/** What is written in sentences: how one begins says nothing of what it is about. */
const sentences = new Set<Group>(['story', 'standard', 'activity', 'cause'])
const rank = (group: Group) => groups.indexOf(group)

function score({ text, rest }: { text: string; rest: string }, whole: string, wanted: readonly string[]): number {
  if (text === whole) return 5
  if (text.startsWith(whole)) return 4
  let worst = 3
  for (const word of wanted) {
    const at = text.indexOf(word)
    const own = at < 0 ? (rest.includes(word) ? 1 : 0) : beginsWord(text, word) ? 3 : 2
    worst = Math.min(worst, own)
  }
  if (worst === 0 && wanted.length === 1 && text.length <= 60 && abbreviates(whole, text)) return 2
  return worst
}

const letters = /[^\p{L}\p{N}]+/u
const beginsWord = (text: string, word: string): boolean =>
  text.startsWith(word) || text.split(letters).some((one) => one.startsWith(word)) || text.includes(` ${word}`)

/** Whether `short` is put together from the beginnings of words of `text`, in their order: `adst` of "Add stage". */
function abbreviates(short: string, text: string): boolean {
  const words = text.split(letters).filter(Boolean)
  const from = (rest: string, index: number, left: number): boolean => {
    if (!rest) return true
    if (left === 0) return false
    for (let i = index; i < words.length; i++) {
      const word = words[i]!
      let most = 0
      while (most < word.length && most < rest.length && word[most] === rest[most]) most++
      for (let take = most; take > 0; take--) if (from(rest.slice(take), i + 1, left - 1)) return true
    }
    return false
  }
  return short.length >= 2 && from(short, 0, 6)
}
