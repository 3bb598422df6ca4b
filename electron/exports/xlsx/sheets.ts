import { plainOf } from '../../../shared/documents/document.ts'
import { planDocument } from '../../../shared/documents/plan/index.ts'
import { traces } from '../../../shared/documents/plan/opportunities.ts'
import { minorDigits } from '../../../shared/format.ts'
import { yearlyCost, yearlyCustomerHours } from '../../../shared/insight/cost.ts'
import { gap } from '../../../shared/insight/gap.ts'
import { byPriority } from '../../../shared/insight/priority.ts'
import { allInOrder } from '../../../shared/insight/route.ts'
import { standing } from '../../../shared/insight/standards.ts'
import type { View } from '../../../shared/records/set.ts'
import { type Key, t } from '../../../shared/text/index.ts'
import type { Sheet, Value } from './index.ts'
import { furtherSheets } from './more.ts'
import { workshopSheets } from './workshops.ts'

const number = (value: number | null, format?: string): Value => (value === null ? null : { number: value, format })
const formula = (value: Value, of: (row: number) => string): Value =>
  value !== null && typeof value === 'object' && 'number' in value ? { ...value, formula: of } : value
const date = (day: string | null): Value => (day === null ? null : { date: day })
const name = (sheet: string) => t(`exports.sheets.${sheet}` as Key)
/** A field's name with a capital letter. */
const title = (type: string, field: string) => capital(t(`records.field.${type}.${field}` as Key))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const column = (text: string, width: number) => ({ title: text, width })
const word = (list: string, value: string | null): Value =>
  value === null ? null : t(`records.${list}.${value}` as Key)

export function sheetsOf(view: View, leftOut = ''): Sheet[] {
  const money = moneyFormat(view)
  return [
    plan(view),
    summary(view, leftOut),
    touchpoints(view),
    standards(view),
    activities(view, money),
    stories(view),
    causes(view),
    opportunities(view),
    connections(view),
    terms(view),
    ...furtherSheets(view),
    ...workshopSheets(view),
  ].filter(({ rows }) => rows.length > 0)
}

const currencyOf = (view: View) => view.all('engagement')[0]?.currency ?? 'USD'

function moneyFormat(view: View) {
  const digits = minorDigits(currencyOf(view))
  const format = digits ? `#,##0.${'0'.repeat(digits)}` : '#,##0'
  return (minor: number | null) => number(minor === null ? null : minor / 10 ** digits, format)
}

function plan(view: View): Sheet {
  const columns: [Key, number][] = [
    ['plan.number', 6],
    ['plan.opportunity', 48],
    ['plan.priority', 10],
    ['records.field.opportunity.intervention', 15],
    ['records.field.opportunity.impact', 9],
    ['records.field.opportunity.effort', 9],
    ['plan.owner', 20],
    ['plan.due', 12],
    ['plan.status', 12],
    ['records.field.opportunity.effect', 40],
    ['exports.columns.addresses', 80],
  ]
  return {
    name: name('plan'),
    columns: columns.map(([key, width]) => column(capital(t(key)), width)),
    rows: byPriority(view).map(({ opportunity: one, priority }, i) => [
      number(i + 1),
      one.title,
      number(Math.round(priority.score * 100) / 100, '0.00'),
      word('intervention', one.intervention),
      number(one.impact),
      number(one.effort),
      one.owner,
      date(one.due),
      word('status', one.status),
      one.effect,
      traces(view, one.id).map(plainOf).join('\n'),
    ]),
  }
}

/** The plan document's figures, so that both say the same. */
function summary(view: View, leftOut: string): Sheet {
  const document = planDocument(view, leftOut)
  const sums = sumsOf(view)
  const table = document.blocks.find((block) => block.kind === 'table')
  const figures = table?.kind === 'table' ? table.rows : []
  return {
    name: name('summary'),
    columns: [column(t('plan.figure'), 48), column(t('plan.value'), 20)],
    rows: [
      ...[document.title, document.client, document.note, document.leftOut]
        .filter(Boolean)
        .map((text): Value[] => [text]),
      ...figures.map(([label, value]): Value[] => {
        const name = label?.kind === 'text' ? plainOf(label.runs) : ''
        if (value?.kind !== 'figure') return [name, '']
        const format = value.text.includes('.') ? '#,##0.00' : '#,##0'
        return [name, { number: value.value, format, formula: sums.get(name) }]
      }),
    ],
  }
}

/** Sums over the sheet of activities, by the label under which the summary shows them. */
function sumsOf(view: View): Map<string, () => string> {
  const currency = currencyOf(view)
  const sheet = `'${name('activity')}'!`
  const sum = (column: string, kind: string) => () =>
    `SUMIFS(${sheet}${column}:${column},${sheet}C:C,"${t(`records.activityKind.${kind}` as Key)}")`
  if (!view.all('activity').length) return new Map()
  return new Map([
    [t('plan.figures.wasteCost', { currency }), sum('I', 'waste')],
    [t('plan.figures.wasteHours'), sum('J', 'waste')],
    [t('plan.figures.requiredCost', { currency }), sum('I', 'required')],
  ])
}

function touchpoints(view: View): Sheet {
  const fields = ['title', 'momentOfTruth', 'importance', 'current', 'ideal', 'currentRating', 'idealRating'] as const
  const more = ['owner', 'place', 'sees', 'hears', 'feels', 'smells', 'tastes'] as const
  const widths: Record<string, number> = { title: 32, current: 48, ideal: 48 }
  const head = (list: readonly string[]) => list.map((field) => column(title('touchpoint', field), widths[field] ?? 14))
  const place = (['journey', 'stage', 'lane'] as const).map((type) => column(capital(t(`records.type.${type}`)), 22))
  return {
    name: name('touchpoint'),
    columns: [...place, ...head(fields), column(t('exports.columns.gap'), 8), ...head([...more, 'claim'])],
    rows: allInOrder(view).map((one) => [
      view.get('journey', one.journey)?.name ?? '',
      view.get('stage', one.stage ?? '')?.name ?? '',
      view.get('lane', one.lane ?? '')?.name ?? '',
      ...fields.map((field): Value => {
        const value = one[field]
        if (typeof value === 'boolean') return value ? '◆' : null
        return typeof value === 'number' ? number(value) : value
      }),
      number(gap(one)),
      ...more.map((field) => one[field]),
      word('claim', one.claim),
    ]),
  }
}

function standards(view: View): Sheet {
  const rest = ['status', 'promisedTo', 'metric', 'unit', 'direction', 'target', 'actual'] as const
  return {
    name: name('standard'),
    columns: [
      column(capital(t('records.type.touchpoint')), 30),
      column(capital(t('records.type.standard')), 48),
      ...rest.map((field) => column(title('standard', field), field === 'metric' ? 30 : 13)),
      column(t('exports.columns.state'), 13),
      column(title('standard', 'supports'), 36),
    ],
    rows: each(view, 'standard').map((one) => [
      at(view, one.touchpoint),
      one.text,
      word('standardStatus', one.status),
      word('promisedTo', one.promisedTo),
      one.metric,
      one.unit,
      word('direction', one.direction),
      number(one.target),
      number(one.actual),
      t(`insight.standing.${standing(one)}`),
      view.get('standard', one.supports ?? '')?.text ?? '',
    ]),
  }
}

function activities(view: View, money: (minor: number | null) => Value): Sheet {
  const fields = ['kind', 'waste', 'minutesEach', 'timesPerYear', 'hourlyCost', 'customerMinutesEach'] as const
  const currency = currencyOf(view)
  return {
    name: name('activity'),
    columns: [
      column(capital(t('records.type.touchpoint')), 30),
      column(capital(t('records.type.activity')), 48),
      ...fields.map((field) => column(title('activity', field), 14)),
      column(t('exports.columns.costAYear', { currency }), 16),
      column(t('exports.columns.hoursAYear'), 16),
    ],
    rows: each(view, 'activity').map((one) => [
      at(view, one.touchpoint),
      one.text,
      word('activityKind', one.kind),
      word('waste', one.waste),
      number(one.minutesEach),
      number(one.timesPerYear, '#,##0'),
      money(one.hourlyCost),
      number(one.customerMinutesEach),
      formula(money(yearlyCost(one)), (row) => `ROUND(E${row}*F${row}*G${row}/60,${minorDigits(currency)})`),
      formula(number(yearlyCustomerHours(one), '#,##0'), (row) => `H${row}*F${row}/60`),
    ]),
  }
}

const stories = (view: View): Sheet => ({
  name: name('story'),
  columns: [
    column(capital(t('records.type.touchpoint')), 30),
    column(capital(t('records.type.story')), 70),
    column(title('story', 'teller'), 24),
    column(title('story', 'consent'), 18),
  ],
  rows: each(view, 'story').map((one) => [
    at(view, one.touchpoint),
    one.text,
    one.teller,
    word('consent', one.consent),
  ]),
})

const causes = (view: View): Sheet => ({
  name: name('cause'),
  columns: [
    column(capital(t('records.type.touchpoint')), 30),
    column(capital(t('records.type.cause')), 60),
    column(title('cause', 'category'), 18),
    column(title('cause', 'explains'), 48),
  ],
  rows: each(view, 'cause').map((one) => [
    at(view, one.touchpoint),
    one.text,
    word('causeCategory', one.category),
    view.get('cause', one.explains ?? '')?.text ?? '',
  ]),
})

/** One row for each link, so that it can be filtered by touchpoint and cause. */
const opportunities = (view: View): Sheet => ({
  name: name('opportunity'),
  columns: [
    column(capital(t('records.type.opportunity')), 48),
    column(capital(t('records.type.touchpoint')), 30),
    column(capital(t('records.type.cause')), 60),
  ],
  rows: view.all('opportunity').flatMap((one): Value[][] => {
    const links = view.of('addressing', 'opportunity', one.id)
    if (!links.length) return [[one.title, '', '']]
    return links.map((link) => [one.title, at(view, link.touchpoint), view.get('cause', link.cause ?? '')?.text ?? ''])
  }),
})

const connections = (view: View): Sheet => ({
  name: name('connection'),
  columns: [
    column(t('exports.columns.from'), 36),
    column(t('exports.columns.to'), 36),
    column(title('connection', 'kind'), 16),
    column(title('connection', 'label'), 36),
  ],
  rows: view
    .all('connection')
    .map((one) => [at(view, one.from), at(view, one.to), word('connectionKind', one.kind), one.label]),
})

const terms = (view: View): Sheet => ({
  name: name('term'),
  columns: [column(title('term', 'word'), 30), column(title('term', 'meaning'), 80)],
  rows: view.all('term').map((one) => [one.word, one.meaning]),
})

const at = (view: View, touchpoint: string): string => view.get('touchpoint', touchpoint)?.title ?? ''

/** Annotations of a type in the order of the map. */
const each = <T extends 'standard' | 'activity' | 'story' | 'cause'>(view: View, type: T) =>
  allInOrder(view).flatMap((one) => view.of(type, 'touchpoint', one.id))
