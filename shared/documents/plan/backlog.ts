import { figure } from '../../format.ts'
import { isGuess } from '../../insight/guess.ts'
import { byPriority } from '../../insight/priority.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, figureCell, strong, textCell, words } from '../document.ts'

/** The plan as a table: what a team takes home. */
export function backlog(view: View): Block[] {
  const ranked = byPriority(view)
  if (!ranked.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.backlog') },
    {
      kind: 'table',
      caption: t('plan.backlog'),
      columns: [
        { title: t('plan.number'), width: 0.6, figure: true },
        { title: t('plan.opportunity'), width: 3.6 },
        { title: t('plan.touchpoint'), width: 2.2 },
        { title: t('plan.priority'), width: 1.2, figure: true },
        { title: t('plan.owner'), width: 1.5 },
        { title: t('plan.due'), width: 1.5 },
        { title: t('plan.status'), width: 1.4 },
      ],
      rows: ranked.map(({ opportunity, priority }, i) => {
        const links = view.of('addressing', 'opportunity', opportunity.id)
        const titles = new Set(links.map((link) => view.get('touchpoint', link.touchpoint)?.title ?? ''))
        return [
          figureCell(String(i + 1), i + 1),
          textCell(
            words(opportunity.title),
            ...(isGuess(view, opportunity.id) ? [strong(` ${t('plan.guessMark')}`)] : []),
          ),
          textCell(words([...titles].join(', '))),
          figureCell(figure(priority.score), priority.score),
          textCell(words(opportunity.owner)),
          textCell(opportunity.due ?? ''),
          textCell(t(`records.status.${opportunity.status}`)),
        ]
      }),
    },
  ]
}
