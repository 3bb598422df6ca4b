import { refuse, tooMuch } from './given.ts'
import { type Kind, only } from './kind.ts'

/** Everybody puts dots; how many lie where is hidden until the end, and who put them always. */
export const vote: Kind = {
  together: false,
  grouped: false,
  about: 'some',
  tallied: true,
  checkSetup({ votesOn, dots }) {
    if (!votesOn || !dots) throw refuse('dots')
  },
  isEmpty: ({ value }) => !value,
  take(entry, { setup, others, facilitator }) {
    const { subject } = entry
    const value = entry.value ?? 0
    const dots = setup.dots ?? 1
    if (!subject) throw refuse('subject')
    if (value < 1) throw refuse('value')
    if (!setup.several && value > 1) throw tooMuch('several', 1)
    // What the facilitator gives stands for several people, each with dots of their own.
    const placed = facilitator ? 0 : others.reduce((sum, one) => sum + (one.entry.value ?? 0), 0)
    if (placed + value > dots) throw tooMuch('votes', dots)
    return only(entry, { subject, value })
  },
  sameAs: (a, b) => a.subject === b.subject,
}
