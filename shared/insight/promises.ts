import { figure } from '../format.ts'
import type { View } from '../records/set.ts'
import type { Standard } from '../records/standard.ts'
import { t } from '../text/index.ts'
import { allInOrder } from './route.ts'
import { comparable } from './units.ts'

/** How a figure stands against what it supports; only `tighter` leaves room to keep the promise. */
export type Verdict = 'tighter' | 'equal' | 'looser' | 'unknown'
/**
 * A standard in a chain. `bound`: the tightest of the promises above it, which it must keep within (null: it is the
 * promise at the top, or none above can be compared); `depth` 0 is the promise at the top.
 */
export type Step = { standard: Standard; depth: number; bound: Standard | null; target: Verdict; actual: Verdict }
/** A promise and everything that supports it, each step after the one that it supports. */
export type Chain = { promise: Standard; steps: Step[] }

/**
 * The chains of promises in the order of the map: each standard that others support, and those below it. An internal
 * standard that supports a promise must be tighter than that promise, all the way down: its target is held against the
 * tightest target above it, and so is its actual. Units are converted, see `units.ts`.
 * Source: ITIL, "Service Design": an operational level agreement underpins a service level agreement and must be
 * tighter than it, so that what is promised outside can be kept inside.
 */
export function promiseChains(view: View): Chain[] {
  const hoursPerDay = view.all('engagement')[0]?.hoursPerDay ?? 8
  const supported = (one: Standard) => view.of('standard', 'supports', one.id)
  return allInOrder(view)
    .flatMap((one) => view.of('standard', 'touchpoint', one.id))
    .filter((one) => view.get('standard', one.supports ?? '') === undefined && supported(one).length > 0)
    .map((promise) => {
      const steps: Step[] = []
      const walk = (standard: Standard, above: readonly Standard[]) => {
        steps.push(step(standard, above, hoursPerDay))
        for (const one of supported(standard)) walk(one, [standard, ...above])
      }
      walk(promise, [])
      return { promise, steps }
    })
}

/** The steps that leave no room for the promise above them, by target or by actual. */
export const brokenSteps = (view: View): Step[] =>
  promiseChains(view).flatMap(({ steps }) => steps.filter((one) => isBroken(one.target) || isBroken(one.actual)))

export const isBroken = (verdict: Verdict): boolean => verdict === 'equal' || verdict === 'looser'

/** `above`: nearest first. */
function step(standard: Standard, above: readonly Standard[], hoursPerDay: number): Step {
  let bound: Standard | null = null
  for (const one of above) {
    const measurable = [standard.target, standard.actual].some(
      (value) => verdict(standard, value, one, hoursPerDay) !== 'unknown',
    )
    if (!measurable) continue
    if (!bound || verdict(one, one.target, bound, hoursPerDay) === 'tighter') bound = one
  }
  const against = (value: number | null) => (bound ? verdict(standard, value, bound, hoursPerDay) : 'unknown')
  const { target, actual } = standard
  return { standard, depth: above.length, bound, target: against(target), actual: against(actual) }
}

function verdict(standard: Standard, value: number | null, promise: Standard, hoursPerDay: number): Verdict {
  const figures = figuresOf(standard, value, promise, hoursPerDay)
  if (!figures) return 'unknown'
  const room = promise.direction === 'atMost' ? figures[1] - figures[0] : figures[0] - figures[1]
  return room > 0 ? 'tighter' : room < 0 ? 'looser' : 'equal'
}

/** A figure of a standard as a multiple of what is promised: 2 where it takes twice the time. Null: not to be compared. */
export function ratioTo(
  standard: Standard,
  value: number | null,
  promise: Standard,
  hoursPerDay: number,
): number | null {
  const figures = figuresOf(standard, value, promise, hoursPerDay)
  return figures && figures[1] > 0 ? figures[0] / figures[1] : null
}

function figuresOf(standard: Standard, value: number | null, promise: Standard, hoursPerDay: number) {
  const { direction, target } = promise
  if (value === null || target === null || direction === null || standard.direction !== direction) return null
  return comparable({ value, unit: standard.unit }, { value: target, unit: promise.unit }, direction, hoursPerDay)
}

/** "“Back office answers” has 48 hours (actual 40 hours) where customers are promised 24 hours." */
export function stepSentence({ standard, bound, target, actual }: Step): string {
  if (!bound) return ''
  const same = target === 'equal' && !isBroken(actual)
  return t(same ? 'insight.promises.noRoom' : 'insight.promises.broken', {
    support: standard.text,
    target: standard.target === null ? t('insight.promises.noTarget') : amount(standard, standard.target),
    actual: standard.actual === null ? '' : t('insight.promises.actual', { value: amount(standard, standard.actual) }),
    whom: t(`insight.promises.whom.${bound.promisedTo}`),
    promise: amount(bound, bound.target ?? 0),
  })
}

/** "48 hours", "80 %": a figure with its unit. */
export const amount = ({ unit }: Pick<Standard, 'unit'>, value: number): string => `${figure(value)} ${unit}`.trim()
