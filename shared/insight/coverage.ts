import type { RecordType } from '../records/index.ts'
import type { View } from '../records/set.ts'
import { type Key, t } from '../text/index.ts'
import { isUnanswered } from './challenge.ts'
import { gap } from './gap.ts'
import { isGuess } from './guess.ts'
import { brokenSteps } from './promises.ts'
import { allInOrder } from './route.ts'
import { isMeasured, met } from './standards.ts'

export type Item = { type: RecordType; id: string; touchpoint: string | null }
/** One thing that the analysis lacks, and where. */
export type Lack = { code: (typeof lacks)[number]; items: Item[] }

export const lacks = [
  'truthWithoutStandard',
  'withoutStandard',
  'unrated',
  'withoutIdeal',
  'standardUnmeasured',
  'standardWithoutActual',
  'standardMissed',
  'promiseUnsupported',
  'gapWithoutCause',
  'causeNotAgreed',
  'causeWithoutOpportunity',
  'opportunityIsGuess',
  'trainingUnanswered',
  'opportunityWithoutOwner',
  'opportunityWithoutDue',
  'claimAssumed',
] as const

/**
 * What the analysis still lacks, in the order in which a facilitator asks; only what is lacking. A gap counts when the
 * ideal is better than the current; dropped opportunities and opportunities that are done count for nothing. Measure and
 * actual are asked of a needed standard too: it says what it will be checked by, and where one starts from.
 */
export function coverage(view: View): Lack[] {
  const touchpoints = allInOrder(view)
  const at = (one: { id: string }): Item => ({ type: 'touchpoint', id: one.id, touchpoint: one.id })
  const standards = touchpoints.flatMap((one) => view.of('standard', 'touchpoint', one.id))
  const ofStandard = (list: typeof standards): Item[] =>
    list.map(({ id, touchpoint }) => ({ type: 'standard', id, touchpoint }))
  const bare = touchpoints.filter((one) => view.of('standard', 'touchpoint', one.id).length === 0)
  const causes = touchpoints.flatMap((one) => view.of('cause', 'touchpoint', one.id))
  const ofCause = (list: typeof causes): Item[] => list.map(({ id, touchpoint }) => ({ type: 'cause', id, touchpoint }))
  const open = view.all('opportunity').filter(({ status }) => status !== 'dropped' && status !== 'done')
  const links = (id: string) => view.of('addressing', 'opportunity', id)
  const ofOpportunity = (list: typeof open): Item[] =>
    list.map(({ id }) => ({ type: 'opportunity', id, touchpoint: links(id)[0]?.touchpoint ?? null }))
  const found: Record<Lack['code'], Item[]> = {
    truthWithoutStandard: bare.filter((one) => one.momentOfTruth).map(at),
    withoutStandard: bare.filter((one) => !one.momentOfTruth).map(at),
    unrated: touchpoints.filter((one) => one.currentRating === null).map(at),
    withoutIdeal: touchpoints.filter((one) => one.current !== '' && one.ideal === '').map(at),
    standardUnmeasured: ofStandard(standards.filter((one) => !isMeasured(one))),
    standardWithoutActual: ofStandard(standards.filter((one) => isMeasured(one) && one.actual === null)),
    standardMissed: ofStandard(standards.filter((one) => met(one) === false)),
    promiseUnsupported: ofStandard(brokenSteps(view).map((one) => one.standard)),
    gapWithoutCause: touchpoints
      .filter((one) => (gap(one) ?? 0) > 0 && view.of('cause', 'touchpoint', one.id).length === 0)
      .map(at),
    causeNotAgreed: ofCause(causes.filter((one) => !one.agreed)),
    // A cause that is explained by a deeper one is answered where that one is.
    causeWithoutOpportunity: ofCause(
      causes.filter(
        (one) => !view.of('addressing', 'cause', one.id).length && !view.of('cause', 'explains', one.id).length,
      ),
    ),
    opportunityIsGuess: ofOpportunity(open.filter(({ id }) => isGuess(view, id))),
    trainingUnanswered: ofOpportunity(open.filter(({ id }) => isUnanswered(view, id))),
    opportunityWithoutOwner: ofOpportunity(open.filter(({ owner }) => owner === '')),
    opportunityWithoutDue: ofOpportunity(open.filter(({ due }) => due === null)),
    claimAssumed: touchpoints.filter((one) => one.claim === 'assumed').map(at),
  }
  return lacks.map((code) => ({ code, items: found[code] })).filter(({ items }) => items.length > 0)
}

/** "3 moments of truth have no standard." */
export const sentence = ({ code, items }: Lack): string => t(`insight.lacks.${code}` as Key, { count: items.length })
