import { figure, percent, rating } from '../../../format.ts'
import { type Answer, answersOf } from '../../../insight/exercises/answers.ts'
import { allAccounts, movement, pollTally } from '../../../insight/exercises/poll.ts'
import { ratings } from '../../../insight/exercises/spread.ts'
import { tally } from '../../../insight/exercises/tally.ts'
import type { Exercise } from '../../../records/exercise.ts'
import type { View } from '../../../records/set.ts'
import { t } from '../../../text/index.ts'
import { type Block, type Cell, figureCell, say, strong, textCell, words } from '../../document.ts'
import { subjectWords } from './subjects.ts'

const digit = (value: number) => figure(Math.round(value * 10) / 10)
const known = (value: number | null, text: (value: number) => string): Cell =>
  value === null ? textCell('–') : figureCell(text(value), value)

/** Mean, spread and what was agreed, for each aspect of each touchpoint; above a spread of 1 it says "talk about it". */
export function rateResult(view: View, answers: readonly Answer[]): Block[] {
  return [
    {
      kind: 'table',
      caption: t('plan.appendix.ratings'),
      columns: [
        { title: t('plan.appendix.touchpoint'), width: 3.4 },
        { title: t('plan.appendix.aspect'), width: 1.6 },
        { title: t('plan.appendix.count'), width: 1, figure: true },
        { title: t('plan.appendix.mean'), width: 1, figure: true },
        { title: t('plan.appendix.deviation'), width: 2.1 },
        { title: t('plan.appendix.agreed'), width: 1.1, figure: true },
      ],
      rows: ratings(answers).map(({ subject, aspect, spread, agreed }) => {
        const own = (value: number) => (aspect === 'importance' ? String(value) : rating(value))
        const { deviation } = spread
        return [
          textCell(words(subjectWords(view, subject))),
          textCell(t(`records.aspect.${aspect}`)),
          figureCell(String(spread.count), spread.count),
          known(spread.mean, digit),
          deviation === null
            ? textCell('–')
            : textCell(digit(deviation), ...(spread.talk ? [strong(` ${t('plan.appendix.talk')}`)] : [])),
          known(agreed, own),
        ]
      }),
    },
  ]
}

/** Dots, most first. */
export function voteResult(view: View, answers: readonly Answer[]): Block[] {
  return [
    {
      kind: 'table',
      caption: t('plan.appendix.votes'),
      columns: [
        { title: t('plan.appendix.rank'), width: 0.8, figure: true },
        { title: t('plan.appendix.subject'), width: 5 },
        { title: t('plan.appendix.dots'), width: 1, figure: true },
        { title: t('plan.appendix.share'), width: 1, figure: true },
      ],
      rows: tally(answers).map(({ subject, dots, share, rank }) => [
        figureCell(String(rank), rank),
        textCell(words(subjectWords(view, subject))),
        figureCell(String(dots), dots),
        figureCell(percent(share), share),
      ]),
    },
  ]
}

/** Customers by zone and kind of account, and how they moved since the poll before. */
export function pollResult(view: View, exercise: Exercise, answers: readonly Answer[]): Block[] {
  const polls = view.all('exercise').filter(({ kind }) => kind === 'poll')
  const before = polls[polls.findIndex(({ id }) => id === exercise.id) - 1]
  return [
    {
      kind: 'table',
      caption: t('plan.appendix.poll'),
      columns: [
        { title: t('plan.appendix.zone'), width: 2.4 },
        { title: t('plan.appendix.customers'), width: 1.8, figure: true },
        { title: t('plan.appendix.share'), width: 1, figure: true },
        ...allAccounts.map((account) => ({ title: accountWords(account), width: 1.5, figure: true })),
      ],
      rows: pollTally(answers).map(({ zone, count, share, accounts }) => [
        textCell(t(`records.zone.${zone}`)),
        figureCell(String(count), count),
        figureCell(percent(share), share),
        ...allAccounts.map((account) => figureCell(String(accounts[account]), accounts[account])),
      ]),
    },
    ...(before ? movementPart(answersOf(view, before.id), answers) : []),
  ]
}

const accountWords = (account: (typeof allAccounts)[number]): string =>
  account ? t(`records.account.${account}`) : t('plan.appendix.noAccount')

function movementPart(earlier: readonly Answer[], later: readonly Answer[]): Block[] {
  const { moved, ...counts } = movement(earlier, later)
  const ways = Map.groupBy(moved, ({ from, to }) =>
    t('plan.appendix.movedFrom', { from: t(`records.zone.${from}`), to: t(`records.zone.${to}`) }),
  )
  return [
    { kind: 'paragraph', runs: [say(t('plan.appendix.movement', { moved: moved.length, ...counts }))] },
    ...(moved.length
      ? [
          {
            kind: 'list' as const,
            items: [...ways].map(([way, all]) => [strong(`${way}: `), words(all.map(({ name }) => name).join(', '))]),
          },
        ]
      : []),
  ]
}
