import { figure, rating } from '../../format.ts'
import { gap } from '../../insight/gap.ts'
import { byPriority, type Ranked } from '../../insight/priority.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, muted, type Run, say, strong, words } from '../document.ts'

/** Opportunities by priority, each with what it came from: touchpoint, gap, cause, story. */
export function opportunities(view: View): Block[] {
  const ranked = byPriority(view)
  if (!ranked.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.opportunities') },
    { kind: 'paragraph', runs: [muted(t('plan.priorityFormula'))] },
    ...ranked.flatMap((one, i): Block[] => [
      { kind: 'heading', level: 2, text: `${i + 1}. ${one.opportunity.title}` },
      { kind: 'paragraph', runs: facts(one) },
      ...effects(one.opportunity),
      { kind: 'list', items: traces(view, one.opportunity.id) },
    ]),
  ]
}

/** What will be different, and why a remedy stands that does not meet its cause. */
function effects({ effect, reason }: Ranked['opportunity']): Block[] {
  const line = (label: string, text: string): Block => ({
    kind: 'paragraph',
    runs: [muted(`${label} `), words(text)],
  })
  return [...(effect ? [line(t('plan.effect'), effect)] : []), ...(reason ? [line(t('plan.reason'), reason)] : [])]
}

function facts({ opportunity, priority }: Ranked): Run[] {
  const { intervention, owner, due, status } = opportunity
  const parts = t('plan.priorityParts', {
    score: figure(priority.score),
    impact: figure(priority.impact),
    need: figure(priority.need),
    saving: figure(priority.saving),
    effort: figure(priority.effort),
  })
  const said = [
    intervention && t(`records.intervention.${intervention}`),
    owner && t('plan.ownerIs', { value: owner }),
    due && t('plan.dueIs', { value: due }),
    t(`records.status.${status}`),
  ].filter(Boolean)
  return [strong(`${parts}. `), say(said.join(' · '))]
}

/** Where an opportunity comes from, one line for each link. */
export function traces(view: View, opportunity: string): Run[][] {
  const links = view.of('addressing', 'opportunity', opportunity)
  if (!links.length) return [[say(t('plan.noTrace'))]]
  return links.map((link) => {
    const touchpoint = view.get('touchpoint', link.touchpoint)!
    const cause = view.get('cause', link.cause ?? '')
    const story = view.of('story', 'touchpoint', touchpoint.id)[0]
    const difference = gap(touchpoint)
    return [
      say(`${t('plan.at')} `),
      { ...words(touchpoint.title), strong: true },
      ...(difference === null
        ? []
        : [
            say(
              `, ${t('plan.gapFrom', {
                gap: rating(difference),
                current: rating(touchpoint.currentRating),
                ideal: rating(touchpoint.idealRating),
              })}`,
            ),
          ]),
      ...(cause ? [say(`; ${t('plan.because')} `), words(cause.text)] : [say('; '), strong(t('plan.guess'))]),
      ...(story ? [say(`; ${t('plan.told')} `), words(`“${story.text}”`)] : []),
    ]
  })
}
