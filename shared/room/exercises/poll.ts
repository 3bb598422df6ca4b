import { roomLimits } from '../limits.ts'
import { refuse, tooMuch } from './given.ts'
import { type Kind, noText, only } from './kind.ts'

/** Each lists up to ten customers and says in which of the three zones each stands. */
export const poll: Kind = {
  together: false,
  grouped: false,
  about: 'any',
  isEmpty: noText,
  take(entry, { others, facilitator }) {
    if (!entry.zone) throw refuse('zone')
    if (!facilitator && others.length >= roomLimits.customers) throw tooMuch('customers', roomLimits.customers)
    return only(entry, { text: entry.text, zone: entry.zone, account: entry.account })
  },
}
