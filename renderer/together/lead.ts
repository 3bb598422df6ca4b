import { asRefusal } from '../../shared/errors.ts'
import type { Lead } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { notify } from '../ui/notices.tsx'
import { may } from '../workspace/allowed.ts'
import { showsJourney, useWorkspace } from '../workspace/state.ts'

/** Whether there is somebody to be brought here, and a place to bring them to. */
export function canBring(client: Client): boolean {
  const { view } = useWorkspace.getState()
  const { room } = client.room.getState()
  return may(client.state.getState().role, 'lead') && room !== null && (view === 'map' || view === 'outline')
}

/** Brings everybody to what is on this screen: the journey, and the touchpoint if one is selected. */
export async function bring(client: Client): Promise<void> {
  const { view, journey, selected } = useWorkspace.getState()
  if (view !== 'map' && view !== 'outline') return
  const lead: Lead = { view, journey, touchpoint: selected.length === 1 ? selected[0]! : null }
  await client.ask('bring', lead).then(
    () => notify.news(t('together.brought')),
    (error: unknown) => notify.refusal(asRefusal(error)),
  )
}

/** Goes where the facilitator leads, and offers the way back. */
export function follow(client: Client, { view, journey, touchpoint }: Lead): void {
  const before = useWorkspace.getState()
  const { show, openJourney, goTo } = before
  show(view)
  if (journey && client.view.get('journey', journey)) openJourney(journey)
  const there = touchpoint === null ? undefined : client.view.get('touchpoint', touchpoint)
  if (there) goTo(there.id)
  notify.news(there?.title ? t('together.led', { title: there.title }) : t('together.ledThere'), {
    label: t('together.back'),
    run: () => {
      const [last, ...more] = before.selected
      openJourney(before.journey)
      if (showsJourney(before.view) && last !== undefined && !more.length) goTo(last)
      else before.select(before.selected)
      show(before.view)
    },
  })
}
