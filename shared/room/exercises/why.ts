import { addToList } from '../../edits/lists.ts'
import { type Given, refuse } from './given.ts'
import { type Kind, noText, only, type Part } from './kind.ts'

/** Causes of a gap, up to five levels deep: everybody for themselves, then together. */
export const why: Kind = {
  together: true,
  grouped: false,
  about: 'one',
  isEmpty: noText,
  take: (entry) => only(entry, { text: entry.text, subject: entry.subject, explains: entry.explains }),
  /**
   * Agreed causes become the touchpoint's, each chained to what it explains; what lies between an agreed cause and the gap
   * comes along, not agreed. The rest stays with the exercise.
   */
  end({ outcome, given, view, keep }) {
    const parts = new Map<Given, Part>()
    const agreed = new Set(outcome.causes)
    const make = (one: Given): string | null => {
      const made = parts.get(one)
      if (made) return made.cause ?? null
      const touchpoint = view.get('touchpoint', one.entry.subject ?? '')
      if (!touchpoint) return null
      const explains = one.explains && make(one.explains)
      const text = one.entry.text.trim()
      const isAgreed = agreed.has(one.shown)
      const added = addToList(view, 'cause', { touchpoint: touchpoint.id, text, explains, agreed: isAgreed })
      keep(added.intent.changes)
      parts.set(one, { cause: added.id, agreed: isAgreed })
      return added.id
    }
    for (const one of given) if (agreed.has(one.shown)) make(one)
    return { parts }
  },
}

/** How deep an entry lies: 1 for a cause of the gap itself. */
export function levelOf(one: Given): number {
  let level = 1
  for (let at = one.explains; at; at = at.explains) level++
  return level
}

/** How many levels an entry and those that explain it take. */
export function heightOf(one: Given, all: readonly Given[]): number {
  const deeper = all.filter((other) => other.explains === one)
  return 1 + Math.max(0, ...deeper.map((other) => heightOf(other, all)))
}

/** Refuses a cause that would explain itself. */
export function checkLoop(one: Given, explains: Given | null): void {
  for (let at = explains; at; at = at.explains) if (at === one) throw refuse('explains')
}
