import { duplicateJourney, removeJourney } from '../../shared/edits/journeys.ts'
import { moveInList } from '../../shared/edits/lists.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { announce } from '../map/state.ts'
import { notify } from '../ui/notices.tsx'
import { showsJourney, useWorkspace } from '../workspace/state.ts'

export const journeyName = (name: string | undefined): string => name || t('journeys.unnamed')

/** Shows a journey, on the map unless the outline is open. */
export function showJourney({ view }: Client, id: string): void {
  const { view: shown, show, openJourney } = useWorkspace.getState()
  if (!showsJourney(shown)) show('map')
  openJourney(id)
  announce(t('journeys.opened', { name: journeyName(view.get('journey', id)?.name) }))
}

/** Shows the journey that stands some places after the one shown, around the ends. */
export function stepJourney(client: Client, by: 1 | -1): void {
  const all = client.view.all('journey')
  const index = all.findIndex(({ id }) => id === useWorkspace.getState().journey)
  const next = all[(index + by + all.length) % all.length]
  if (next && all.length > 1) showJourney(client, next.id)
}

export function duplicateShown(client: Client): void {
  const made = duplicateJourney(client.view, useWorkspace.getState().journey ?? '')
  if (!made) return
  client.commit(made.intent)
  showJourney(client, made.id)
}

export function moveShown(client: Client, by: 1 | -1): void {
  const { journey } = useWorkspace.getState()
  const all = client.view.all('journey')
  const index = all.findIndex(({ id }) => id === journey) + by
  if (journey && index >= 0 && index < all.length) client.commit(moveInList(client.view, 'journey', journey, index))
}

/** Removes the journey that is shown, shows its neighbour, and offers to take it back. */
export function removeShown(client: Client): void {
  const all = client.view.all('journey')
  const index = all.findIndex(({ id }) => id === useWorkspace.getState().journey)
  const neighbour = all[index + 1] ?? all[index - 1]
  const journey = all[index]
  const intent = journey && removeJourney(client.view, journey.id)
  if (!intent || !neighbour) return
  client.commit(intent)
  showJourney(client, neighbour.id)
  notify.news(t('journeys.removed', { name: journeyName(journey.name) }), {
    label: t('journeys.undo'),
    run: () => {
      client.undo()
      void client.settled().then(() => client.view.get('journey', journey.id) && showJourney(client, journey.id))
    },
  })
}

/** Goes on in the journey into which a touchpoint leads. */
export function follow(client: Client, touchpoint: string): void {
  const target = client.view.get('touchpoint', touchpoint)?.leadsTo
  if (target && client.view.get('journey', target)) showJourney(client, target)
}
