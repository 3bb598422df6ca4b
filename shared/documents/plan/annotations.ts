import { costFormula, figure, hours } from '../../format.ts'
import { causeTree } from '../../insight/causes.ts'
import { yearlyCost, yearlyCustomerHours } from '../../insight/cost.ts'
import { standing } from '../../insight/standards.ts'
import type { Activity } from '../../records/activity.ts'
import type { View } from '../../records/set.ts'
import type { Standard } from '../../records/standard.ts'
import type { Touchpoint } from '../../records/touchpoint.ts'
import { type Key, t } from '../../text/index.ts'
import { type Block, figureCell, moneyCell, muted, type Run, say, strong, textCell, words } from '../document.ts'

/** Standards and their measures, also the missing ones. */
export function standards(view: View, { id, momentOfTruth }: Touchpoint): Block[] {
  const list = view.of('standard', 'touchpoint', id)
  if (!list.length) return momentOfTruth ? [{ kind: 'paragraph', runs: [strong(t('plan.noStandard'))] }] : []
  return [
    {
      kind: 'table',
      caption: t('plan.standards'),
      columns: [
        { title: t('plan.standard'), width: 4 },
        { title: t('plan.promisedTo'), width: 1.4 },
        { title: t('plan.measure'), width: 2.6 },
        { title: t('plan.actual'), width: 1 },
        { title: t('plan.state'), width: 1.4 },
      ],
      rows: list.map((one) => [
        textCell(words(one.text), ...supported(view, one)),
        textCell(t(`records.promisedTo.${one.promisedTo}`)),
        textCell(measure(one)),
        textCell(one.actual === null ? '–' : figure(one.actual)),
        textCell(state(one)),
      ]),
    },
  ]
}

/** "Time to answer: at most 5 minutes", or that there is none. */
export function measure({ metric, direction, target, unit }: Standard): Run {
  if (!metric && target === null) return say(t('plan.noMeasure'))
  const goal =
    target === null ? [] : [direction && t(`records.direction.${direction}`).toLowerCase(), figure(target), unit]
  return say([metric, goal.filter(Boolean).join(' ')].filter(Boolean).join(': '))
}

function state(one: Standard): Run {
  const how = standing(one)
  const words = t(`insight.standing.${how}`)
  // A needed standard whose actual misses the target is both.
  return how === 'missed' && one.status === 'needed'
    ? strong(`${t('insight.standing.needed')}, ${words.toLowerCase()}`)
    : { text: words, strong: how === 'missed' || how === 'needed' }
}

function supported(view: View, { supports }: Standard): Run[] {
  const promise = view.get('standard', supports ?? '')
  return promise ? [muted(` ${t('plan.supports')} `), muted(promise.text)] : []
}

/** Activities with what they cost in a year and how that is reckoned; value-adding work is listed as such. */
export function activities(view: View, { id }: Touchpoint): Block[] {
  const currency = view.all('engagement')[0]?.currency ?? 'USD'
  const list = view.of('activity', 'touchpoint', id)
  if (!list.length) return []
  return [
    {
      kind: 'table',
      caption: t('plan.activities'),
      columns: [
        { title: t('plan.activity'), width: 3.4 },
        { title: t('plan.kind'), width: 1.6 },
        { title: t('plan.reckoning'), width: 2.6 },
        { title: t('plan.costAYear', { currency }), width: 1.6, figure: true },
        { title: t('plan.hoursAYear'), width: 1.8, figure: true },
      ],
      rows: list.map((one) => {
        const cost = yearlyCost(one)
        const customer = yearlyCustomerHours(one)
        return [
          textCell(words(one.text)),
          textCell(kindOf(one)),
          textCell(reckoning(one, currency)),
          cost === null ? textCell('–') : moneyCell(cost, currency),
          customer === null ? textCell('–') : figureCell(hours(customer), customer),
        ]
      }),
    },
  ]
}

const kindOf = ({ kind, waste }: Activity): string =>
  [t(`records.activityKind.${kind}`), waste && t(`records.waste.${waste}` as Key).toLowerCase()]
    .filter(Boolean)
    .join(': ')

function reckoning(one: Activity, currency: string): string {
  const customer = one.customerMinutesEach
  return [costFormula(one, currency), customer === null ? '' : t('plan.customerMinutes', { minutes: figure(customer) })]
    .filter(Boolean)
    .join('; ')
}

export function stories(view: View, { id }: Touchpoint): Block[] {
  return view
    .of('story', 'touchpoint', id)
    .map((one) => ({ kind: 'quotation', text: one.text, by: one.consent === 'anonymous' ? '' : one.teller }))
}

/** Causes, each under the one that it explains. */
export function causes(view: View, { id }: Touchpoint): Block[] {
  const list = view.of('cause', 'touchpoint', id)
  if (!list.length) return []
  const items = causeTree(list).map(({ cause, depth }): Run[] => [
    ...(depth ? [muted(`${'\u2003'.repeat(depth)}${t('plan.why')} `)] : []),
    words(cause.text),
    ...(cause.category ? [muted(` (${t(`records.causeCategory.${cause.category}`).toLowerCase()})`)] : []),
    ...(cause.agreed ? [] : [strong(` ${t('plan.notAgreed')}`)]),
  ])
  return [
    { kind: 'paragraph', runs: [strong(t('plan.causes'))] },
    { kind: 'list', items },
  ]
}

export function photos(view: View, { id }: Touchpoint): Block[] {
  return view
    .of('photo', 'touchpoint', id)
    .map((one) => ({ kind: 'photo', hash: one.hash, caption: one.caption || one.name }))
}
