import { figure } from '../../format.ts'
import type { Standard } from '../../records/standard.ts'
import { t } from '../../text/index.ts'

/** What a standard says, in a line: "Calls are answered quickly (time to answer: at most 2 minutes)". */
export function standardWords({ text, metric, direction, target, unit }: Standard): string {
  const bound = direction && t(`records.direction.${direction}`).toLowerCase()
  const goal = target === null ? [] : [bound, figure(target), unit]
  const measured = [metric, goal.filter(Boolean).join(' ')].filter(Boolean).join(': ')
  return text && measured ? `${text} (${measured})` : text || measured
}
