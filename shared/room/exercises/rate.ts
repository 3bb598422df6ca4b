import type { aspects } from '../../records/contribution.ts'
import { setAgreed } from './agreed.ts'
import { refuse } from './given.ts'
import { type Kind, only } from './kind.ts'

const fieldOf = { current: 'currentRating', ideal: 'idealRating', importance: 'importance' } as const

type Aspect = (typeof aspects)[number]

/** Ratings run from -2 to 2, importance from 1 to 5. */
const fits = (aspect: Aspect, value: number): boolean =>
  aspect === 'importance' ? value >= 1 && value <= 5 : value >= -2 && value <= 2

/** Everybody rates the current and the ideal and says how important it is; the group talks about the spread, and agrees. */
export const rate: Kind = {
  together: false,
  grouped: false,
  about: 'some',
  isEmpty: ({ value }) => value === null,
  take({ aspect, value, subject, ...entry }) {
    if (!subject) throw refuse('subject')
    if (aspect === null || value === null || !fits(aspect, value)) throw refuse('value')
    return only({ aspect, value, subject, ...entry }, { aspect, value, subject })
  },
  sameAs: (a, b) => a.subject === b.subject && a.aspect === b.aspect,
  end(ending) {
    const set = setAgreed(ending, ({ aspect, value }) => {
      if (value === null) return null
      if (!fits(aspect, value)) throw refuse('value')
      return { [fieldOf[aspect]]: value }
    })
    return { further: set.map(({ subject, aspect, value }) => ({ touchpoint: subject, aspect, value, agreed: true })) }
  },
}
