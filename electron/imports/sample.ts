import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, create, type Intent } from '../../shared/edits/edit.ts'
import { engagementId } from '../../shared/records/engagement.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { isBuilt, out, root } from '../root.ts'
import { planCsv } from './csv/plan.ts'

const name = 'cancelling-a-subscription.csv'

/** The arrows of the story, by the touchpoints' titles. */
const arrows = [
  ['Bill with the new price', 'Waiting in the queue', 'next'],
  ['Advertised price for new customers', 'Waiting in the queue', 'next'],
  ['Waiting in the queue', 'Negotiating with the agent', 'next'],
  ['Negotiating with the agent', 'First call to cancel', 'next'],
  ['First call to cancel', 'Second call to cancel', 'next'],
  ['Second call to cancel', "Manager's call-back", 'recovery'],
  ["Manager's call-back", 'Final bill', 'next'],
  ['Second call to cancel', 'Final bill', 'alternative'],
  ['Final bill', 'Returning the equipment', 'next'],
  ['Returning the equipment', 'What the customer tells others', 'next'],
] as const

/** Fills a blank engagement with the sample: the CSV that ships with the app, its arrows and a few terms. */
export function planSample(view: View, journey: string): Intent {
  const { intent } = planCsv(readFileSync(path()), name, view, journey)
  const made = intent!.changes
  const idOf = (title: string) => made.find((one) => one.type === 'touchpoint' && one.to?.title === title)!.id
  const changes: Change[] = [
    {
      type: 'engagement',
      id: engagementId,
      from: {},
      to: { name: t('imports.sampleName'), note: t('imports.sampleNote') },
    },
    {
      type: 'journey',
      id: journey,
      from: {},
      to: {
        name: t('imports.sampleJourney'),
        customer: t('imports.sampleCustomer'),
        purpose: t('imports.samplePurpose'),
      },
    },
    ...made,
    ...arrows.map(([from, to, kind]) => create('connection', { from: idOf(from), to: idOf(to), kind })),
    ...(['retention', 'churn', 'callBack'] as const).map((term, i) =>
      create('term', {
        word: t(`imports.sampleTerms.${term}`),
        meaning: t(`imports.sampleTerms.${term}Means`),
        order: `a${i}`,
      }),
    ),
  ]
  return { label: t('edits.newEngagement'), changes }
}

const path = (): string => join(isBuilt ? out : join(root, 'electron', 'imports'), 'samples', name)
