import { rating } from '../../format.ts'
import { gap } from '../../insight/gap.ts'
import { allInOrder, stageOf } from '../../insight/route.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, textCell, words } from '../document.ts'

/** The moments of truth, with what customers meet there now and what they should meet. */
export function truths(view: View): Block[] {
  const list = allInOrder(view).filter((one) => one.momentOfTruth)
  if (!list.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.truths') },
    { kind: 'paragraph', runs: [{ text: t('plan.truthsWhat') }] },
    {
      kind: 'table',
      caption: t('plan.truths'),
      columns: [
        { title: t('plan.touchpoint'), width: 3 },
        { title: t('plan.stage'), width: 2 },
        { title: t('plan.importance'), width: 1.5 },
        { title: t('plan.current'), width: 1 },
        { title: t('plan.ideal'), width: 1 },
        { title: t('plan.gap'), width: 1 },
      ],
      rows: list.map((one) => [
        textCell({ ...words(one.title), strong: true }),
        textCell(words(stageOf(view, one, ''))),
        textCell(one.importance === null ? '–' : String(one.importance)),
        textCell(rating(one.currentRating)),
        textCell(rating(one.idealRating)),
        textCell(rating(gap(one))),
      ]),
    },
  ]
}
