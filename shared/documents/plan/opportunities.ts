import { figure, rating } from '../../format.ts'
import { challenge, challengeWords } from '../../insight/challenge.ts'
import { gap } from '../../insight/gap.ts'
import { isGuess } from '../../insight/guess.ts'
import { byPriority, type Ranked, weightsOf } from '../../insight/priority.ts'
import type { Opportunity } from '../../records/opportunity.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, muted, type Run, say, strong, words } from '../document.ts'

/** Opportunities by priority, each with what it came from: touchpoint, gap, cause, story. */
export function opportunities(view: View): Block[] {
  const ranked = byPriority(view)
  if (!ranked.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.opportunities') },
    { kind: 'paragraph', runs: [muted(t('plan.priorityFormula', weightsOf(view)))] },
    ...ranked.flatMap((one, i): Block[] => [
      { kind: 'heading', level: 2, text: `${i + 1}. ${one.opportunity.title}` },
      { kind: 'paragraph', runs: [...guess(view, one.opportunity.id), ...facts(one)] },
      ...effects(one.opportunity),
      ...challenged(view, one.opportunity),
      { kind: 'list', items: traces(view, one.opportunity.id) },
    ]),
  ]
}

/** Said first: nobody agreed why this should help. */
const guess = (view: View, id: string): Run[] => (isGuess(view, id) ? [strong(`${t('plan.isGuess')} `)] : [])

/** What will be different. */
const effects = ({ effect }: Opportunity): Block[] =>
  effect ? [{ kind: 'paragraph', runs: [muted(`${t('plan.effect')} `), words(effect)] }] : []

/** Training for what is no lack of skill, and why it stands all the same; a reason given without being asked for, too. */
function challenged(view: View, { id, reason }: Opportunity): Block[] {
  const said = new Set(challenge(view, id).map(challengeWords))
  if (!said.size)
    return reason.trim() ? [{ kind: 'paragraph', runs: [muted(`${t('plan.reason')} `), words(reason)] }] : []
  const why = reason.trim()
    ? [muted(` ${t('plan.standsBecause')} `), words(reason)]
    : [strong(` ${t('plan.noReason')}`)]
  return [{ kind: 'paragraph', runs: [say([...said].join(' ')), ...why] }]
}

function facts({ opportunity, priority }: Ranked): Run[] {
  const { intervention, owner, due, status } = opportunity
  const parts = t('plan.priorityParts', {
    score: figure(priority.score),
    impact: figure(priority.points.impact),
    need: figure(priority.points.need),
    saving: figure(priority.points.saving),
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
      ...(cause ? [say(`; ${t('plan.because')} `), words(cause.text)] : []),
      ...(cause?.agreed ? [] : [say('; '), strong(t('plan.guess'))]),
      ...(story ? [say(`; ${t('plan.told')} `), words(`“${story.text}”`)] : []),
    ]
  })
}
