import { setAgreed } from './agreed.ts'
import { type Given, refuse } from './given.ts'
import { type Further, type Kind, noText, only, type Part } from './kind.ts'

/** Everybody writes what is happening and what should happen; the group agrees on one text, the others stay as evidence. */
export const isAndShould: Kind = {
  together: false,
  grouped: false,
  about: 'some',
  isEmpty: noText,
  take(entry) {
    if (!entry.subject) throw refuse('subject')
    if (entry.aspect !== 'current' && entry.aspect !== 'ideal') throw refuse('value')
    return only(entry, { text: entry.text, subject: entry.subject, aspect: entry.aspect })
  },
  sameAs: (a, b) => a.subject === b.subject && a.aspect === b.aspect,
  end(ending) {
    const parts = new Map<Given, Part>()
    const further: Further[] = []
    const set = setAgreed(ending, ({ aspect, text }) => {
      if (aspect === 'importance') throw refuse('value')
      return text?.trim() ? { [aspect]: text.trim() } : null
    })
    for (const { subject, aspect, text } of set) {
      const words = text!.trim()
      const same = ending.given.filter(
        ({ entry }) => entry.subject === subject && entry.aspect === aspect && entry.text.trim() === words,
      )
      for (const one of same) parts.set(one, { agreed: true })
      if (!same.length) further.push({ text: words, touchpoint: subject, aspect, agreed: true })
    }
    return { parts, further }
  },
}
