import { minorDigits } from '../../shared/format.ts'
import { allInOrder } from '../../shared/insight/route.ts'
import type { View } from '../../shared/records/set.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { type Cells, type Column, columns } from '../imports/csv/columns.ts'
import { csvOf } from './csvOf.ts'
import type { Source } from './index.ts'

/** Figures stay figures: only text can be taken for a formula. */
type Row = Partial<Record<keyof Cells, string | number>>

/** Touchpoints with what is written at them, in the columns that the import reads; as many rows as the longest list. */
export function renderCsv({ view }: Source): Uint8Array {
  const keys = Object.keys(columns) as Column[]
  const rows = allInOrder(view).flatMap((one) => rowsOf(view, one))
  const table = [keys.map((key) => columns[key]), ...rows.map((row) => keys.map((key) => row[key] ?? ''))]
  return csvOf(table)
}

function rowsOf(view: View, one: Touchpoint): Row[] {
  const place = {
    stage: view.get('stage', one.stage ?? '')?.name ?? '',
    lane: view.get('lane', one.lane ?? '')?.name ?? '',
    touchpoint: one.title,
  }
  const lists = [standards(view, one.id), activities(view, one.id), stories(view, one.id), remedies(view, one.id)]
  const length = Math.max(1, ...lists.map((list) => list.length))
  return Array.from({ length }, (_, i) =>
    Object.assign({}, place, i === 0 ? facts(one) : {}, ...lists.map((list) => list[i] ?? {})),
  )
}

const number = (value: number | null): string | number => value ?? ''
const hyphened = (word: string | null) => (word ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const facts = (one: Touchpoint): Row => ({
  momentOfTruth: one.momentOfTruth ? 'yes' : '',
  importance: number(one.importance),
  current: one.current,
  ideal: one.ideal,
  currentRating: number(one.currentRating),
  idealRating: number(one.idealRating),
  owner: one.owner,
})

const standards = (view: View, id: string): Row[] =>
  view.of('standard', 'touchpoint', id).map((one) => ({
    standard: one.text,
    standardStatus: one.status,
    promisedTo: one.promisedTo,
    metric: one.metric,
    unit: one.unit,
    direction: hyphened(one.direction).replace('-', ' '),
    target: number(one.target),
    actual: number(one.actual),
    supports: view.get('standard', one.supports ?? '')?.text ?? '',
  }))

const activities = (view: View, id: string): Row[] => {
  const digits = minorDigits(view.all('engagement')[0]?.currency ?? 'USD')
  return view.of('activity', 'touchpoint', id).map((one) => ({
    activity: one.text,
    activityKind: hyphened(one.kind),
    waste: hyphened(one.waste),
    minutesEach: number(one.minutesEach),
    timesPerYear: number(one.timesPerYear),
    hourlyCost: one.hourlyCost === null ? '' : one.hourlyCost / 10 ** digits,
    customerMinutesEach: number(one.customerMinutesEach),
  }))
}

const stories = (view: View, id: string): Row[] =>
  view.of('story', 'touchpoint', id).map((one) => ({ story: one.text, teller: one.teller }))

/** A row for each cause with its opportunities, then for each opportunity that is a guess. */
function remedies(view: View, id: string): Row[] {
  const links = view.of('addressing', 'touchpoint', id)
  const opportunity = (link: (typeof links)[number]): Row => {
    const one = view.get('opportunity', link.opportunity)
    if (!one) return {}
    return {
      opportunity: one.title,
      intervention: hyphened(one.intervention),
      impact: number(one.impact),
      effort: number(one.effort),
      planOwner: one.owner,
      due: one.due ?? '',
    }
  }
  const rows = view.of('cause', 'touchpoint', id).flatMap((cause): Row[] => {
    const said = {
      cause: cause.text,
      causeCategory: hyphened(cause.category),
      causeAgreed: cause.agreed ? 'yes' : 'no',
    }
    const own = links.filter((link) => link.cause === cause.id)
    return own.length ? own.map((link) => ({ ...said, ...opportunity(link) })) : [said]
  })
  return [...rows, ...links.filter((link) => link.cause === null).map(opportunity)]
}
