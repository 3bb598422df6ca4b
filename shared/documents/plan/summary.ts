import { hours, signedTenth } from '../../format.ts'
import { coverage, sentence } from '../../insight/coverage.ts'
import { summary } from '../../insight/summary.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, figureCell, moneyCell, say, textCell, words } from '../document.ts'

/** What the workshop found, in figures, and what the analysis still lacks. */
export function summaryPart(view: View): Block[] {
  const figures = summary(view)
  const currency = view.all('engagement')[0]?.currency ?? 'USD'
  const row = (key: Parameters<typeof t>[0], text: string, value: number) => [textCell(t(key)), figureCell(text, value)]
  const count = (key: Parameters<typeof t>[0], value: number) => row(key, hours(value), value)
  const rows = [
    count('plan.figures.touchpoints', figures.touchpoints),
    count('plan.figures.stages', figures.stages),
    count('plan.figures.momentsOfTruth', figures.momentsOfTruth),
    ...(figures.meanGap === null ? [] : [row('plan.figures.meanGap', signedTenth(figures.meanGap), figures.meanGap)]),
    count('plan.figures.standards', figures.standards),
    count('plan.figures.standardsNeeded', figures.standardsNeeded),
    count('plan.figures.standardsMissed', figures.standardsMissed),
    [textCell(t('plan.figures.wasteCost', { currency })), moneyCell(figures.wasteCost, currency)],
    count('plan.figures.wasteHours', figures.wasteHours),
    [textCell(t('plan.figures.requiredCost', { currency })), moneyCell(figures.requiredCost, currency)],
    count('plan.figures.stories', figures.stories),
    count('plan.figures.causes', figures.causes),
    count('plan.figures.opportunities', figures.opportunities),
  ]
  const lacking = coverage(view)
  return [
    { kind: 'heading', level: 1, text: t('plan.summary') },
    ...journeys(view),
    {
      kind: 'table',
      caption: t('plan.figuresCaption'),
      columns: [
        { title: t('plan.figure'), width: 4 },
        { title: t('plan.value'), width: 1, figure: true },
      ],
      rows,
    },
    ...(lacking.length
      ? ([
          { kind: 'paragraph', runs: [say(t('plan.lacks'))] },
          { kind: 'list', items: lacking.map((lack) => [say(sentence(lack))]) },
        ] satisfies Block[])
      : []),
  ]
}

function journeys(view: View): Block[] {
  const several = view.all('journey').length > 1
  return view.all('journey').flatMap(({ name, customer, purpose }): Block[] =>
    customer || purpose
      ? [
          {
            kind: 'paragraph',
            runs: [
              ...(several ? [{ ...words(name), strong: true }, say('. ')] : []),
              ...(customer ? [say(`${t('plan.customer')} `), words(customer), say('. ')] : []),
              ...(purpose ? [say(`${t('plan.purpose')} `), words(purpose)] : []),
            ],
          },
        ]
      : [],
  )
}
