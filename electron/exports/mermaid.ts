import { mapOrder } from '../../shared/insight/route.ts'
import type { Journey } from '../../shared/records/journey.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Source } from './index.ts'
import { xmlText } from './plainText.ts'

/** Each journey as a Mermaid `journey`, a file each: stages are sections, touchpoints tasks, lanes those who do them. */
export const renderMermaid = ({ view }: Source): Uint8Array[] => {
  const journeys = view.all('journey').map((one) => Buffer.from(diagram(view, one)))
  return journeys.length ? journeys : [Buffer.from('journey\n')]
}

function diagram(view: View, journey: Journey): string {
  const lines = ['journey', `  title ${plain(journey.name) || t('records.type.journey')}`]
  let stage: string | null | undefined
  for (const one of mapOrder(view, journey.id)) {
    if (one.stage !== stage) {
      stage = one.stage
      lines.push(`  section ${plain(view.get('stage', stage ?? '')?.name ?? '') || t('plan.tray')}`)
    }
    const lane = plain(view.get('lane', one.lane ?? '')?.name ?? '').replace(/,/g, '，')
    if (one.currentRating === null) lines.push(`    %% ${t('exports.notRated')}`)
    // Mermaid's scores go from 1 to 5, ratings from -2 to 2; what is not rated stands in the middle.
    lines.push(
      `    ${plain(one.title) || t('records.type.touchpoint')}: ${(one.currentRating ?? 0) + 3}${lane ? `: ${lane}` : ''}`,
    )
  }
  return `${lines.join('\n')}\n`
}

const wide: Record<string, string> = { ':': '：', ';': '；', '#': '＃', '%': '％' }

/** Text on one line; signs that Mermaid reads as its own are replaced by their wide forms. */
const plain = (text: string): string =>
  xmlText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[:;#]|%(?=%)/g, (sign) => wide[sign]!)
