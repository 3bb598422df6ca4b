import { journeysWithContent } from '../../insight/route.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import type { Document } from '../document.ts'
import { appendix } from './appendix/index.ts'
import { backlog } from './backlog.ts'
import { glossary } from './glossary.ts'
import { opportunities } from './opportunities.ts'
import { summaryPart } from './summary.ts'
import { touchpoints } from './touchpoints.ts'
import { truths } from './truths.ts'

/**
 * The improvement plan, in the order in which it is read: summary, map, moments of truth, touchpoints, opportunities by
 * priority, backlog, glossary, and in the appendix what was done to get there. Parts that would be empty are left out.
 * `leftOut`: what a client's copy says of itself.
 */
export function planDocument(view: View, leftOut = ''): Document {
  const engagement = view.all('engagement')[0]
  return {
    title: engagement?.name || t('plan.title'),
    what: t('plan.title'),
    client: engagement?.client ?? '',
    note: engagement?.note ?? '',
    leftOut,
    logo: engagement?.logo ?? null,
    colour: engagement?.colour ?? '',
    blocks: [
      ...summaryPart(view),
      ...journeysWithContent(view).map((journey) => ({
        kind: 'map' as const,
        journey: journey.id,
        caption: t('plan.map', { name: journey.name }),
      })),
      ...truths(view),
      ...touchpoints(view),
      ...opportunities(view),
      ...backlog(view),
      ...glossary(view),
      ...appendix(view),
    ],
  }
}
