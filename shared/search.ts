import type { RecordType } from './records/index.ts'
import type { View } from './records/set.ts'

/** What a search found: which record, its words, and the touchpoint to show for it (null: a term). */
export type Hit = { type: RecordType; id: string; text: string; detail: string; touchpoint: string | null }

/**
 * Finds touchpoints, terms and everything written at touchpoints whose words hold every word of `query`, whatever the
 * case and the accents. Titles first, then in the order of the map; at most `limit`. An empty query finds nothing.
 */
export function search(view: View, query: string, limit = 50): Hit[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (!wanted.length) return []
  const holds = (...texts: string[]) => {
    const all = fold(texts.join(' '))
    return wanted.every((word) => all.includes(word))
  }
  const hits: Hit[] = []
  const title = (id: string) => view.get('touchpoint', id)?.title ?? ''
  for (const one of view.all('touchpoint')) {
    if (!holds(one.title, one.owner, one.place, one.current, one.ideal)) continue
    const detail = view.get('stage', one.stage ?? '')?.name ?? ''
    hits.push({ type: 'touchpoint', id: one.id, text: one.title, detail, touchpoint: one.id })
  }
  hits.sort((a, b) => Number(holds(b.text)) - Number(holds(a.text)))
  for (const one of view.all('term'))
    if (holds(one.word, one.meaning))
      hits.push({ type: 'term', id: one.id, text: one.word, detail: one.meaning, touchpoint: null })
  for (const type of ['story', 'standard', 'activity', 'cause'] as const)
    for (const one of view.all(type))
      if (holds(one.text))
        hits.push({ type, id: one.id, text: one.text, detail: title(one.touchpoint), touchpoint: one.touchpoint })
  for (const one of view.all('opportunity')) {
    if (!holds(one.title, one.owner)) continue
    const touchpoint = view.of('addressing', 'opportunity', one.id)[0]?.touchpoint ?? null
    hits.push({ type: 'opportunity', id: one.id, text: one.title, detail: one.owner, touchpoint })
  }
  return hits.slice(0, limit)
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
