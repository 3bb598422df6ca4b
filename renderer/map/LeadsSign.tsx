import { t } from '../../shared/text/index.ts'
import { useClient, useRecord } from '../client/hooks.ts'
import { follow, journeyName } from '../journeys/actions.ts'
import { ArrowUpRight } from '../ui/icons.ts'

/** The DOM id of a card's sign, which says where the card leads to. */
export const leadsElement = (id: string) => `map-leads-${id}`

/** On a card from which the customer goes on in another journey; a click goes there, as G does. */
export function LeadsSign({ id, into }: { id: string; into: string }) {
  const client = useClient()
  const journey = useRecord('journey', into)
  if (!journey) return null
  const label = t('journeys.follow', { name: journeyName(journey.name) })
  return (
    <button
      type="button"
      id={leadsElement(id)}
      className="map-leads nopan"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => follow(client, id)}
    >
      <ArrowUpRight aria-hidden="true" />
    </button>
  )
}
