import { mapOrder } from '../../shared/insight/route.ts'
import type { Journey } from '../../shared/records/journey.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Source } from './index.ts'
import { escapeXml } from './plainText.ts'

/**
 * Journeys in the words of the Customer Journey Modelling Language 2.0: actors, and touchpoints with initiator, receiver
 * and channel. In a channel lane the customer begins, in a lane of the blueprint's inner layers the organisation does.
 */
export function renderCjml({ view }: Source): Uint8Array {
  const journeys = view.all('journey').map((journey) => write(view, journey))
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<cjml version="2.0">\n${journeys.join('')}</cjml>\n`)
}

function write(view: View, journey: Journey): string {
  const customer = { id: `${journey.id}-customer`, name: journey.customer || t('plan.customer').replace(':', '') }
  const organisation = {
    id: `${journey.id}-organisation`,
    name: view.all('engagement')[0]?.client || t('exports.organisation'),
  }
  const actor = ({ id, name }: typeof customer, type: string) => `      <actor${attributes({ id, name, type })}/>\n`
  const touchpoints = mapOrder(view, journey.id).map((one) => {
    const lane = view.get('lane', one.lane ?? '')
    const inner = lane && ['frontstage', 'backstage', 'support'].includes(lane.layer)
    const own = attributes({
      id: one.id,
      name: one.title,
      initiator: inner ? organisation.id : customer.id,
      receiver:
        lane?.layer === 'backstage' || lane?.layer === 'support'
          ? organisation.id
          : inner
            ? customer.id
            : organisation.id,
      channel: lane?.name ?? '',
      phase: view.get('stage', one.stage ?? '')?.name ?? '',
      experience: one.currentRating === null ? '' : String(one.currentRating),
    })
    const parts = [element('description', one.current), element('expected', one.ideal)].join('')
    return parts ? `      <touchpoint${own}>\n${parts}      </touchpoint>\n` : `      <touchpoint${own}/>\n`
  })
  const arrows = view.all('connection').flatMap((one) => {
    const inside =
      view.get('touchpoint', one.from)?.journey === journey.id && view.get('touchpoint', one.to)?.journey === journey.id
    return inside
      ? [`      <flow${attributes({ from: one.from, to: one.to, kind: one.kind, name: one.label })}/>\n`]
      : []
  })
  return [
    `  <customerJourney${attributes({ id: journey.id, name: journey.name })}>\n`,
    `${element('description', journey.purpose).replace(/^ {2}/, '')}`,
    `    <actors>\n${actor(customer, 'endUser')}${actor(organisation, 'serviceProvider')}    </actors>\n`,
    `    <touchpoints>\n${touchpoints.join('')}    </touchpoints>\n`,
    arrows.length ? `    <flows>\n${arrows.join('')}    </flows>\n` : '',
    '  </customerJourney>\n',
  ].join('')
}

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeXml(value).replace(/\n/g, '&#10;')}"`)
    .join('')

const element = (name: string, text: string): string => (text ? `        <${name}>${escapeXml(text)}</${name}>\n` : '')
