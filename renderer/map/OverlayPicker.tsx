import { overlays } from '../../shared/records/namedView.ts'
import type { Walkthrough } from '../../shared/records/walkthrough.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { useAll, useClient } from '../client/hooks.ts'
import { Layers } from '../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { overlayName, showOverlay, showWalk, useLooking } from './looking.ts'

/** Which figure the cards show; one at a time. Of several walkthroughs also which one, or which two are compared. */
export function OverlayPicker() {
  const client = useClient()
  const shown = useLooking((state) => state.overlay)
  const walks = useAll('walkthrough')
  return (
    <MenuButton
      label={t('overlays.picker', { name: overlayName(shown) })}
      icon={<Layers />}
      showLabel
      items={[null, ...overlays].map((overlay) => ({
        id: overlay ?? 'none',
        label: overlayName(overlay),
        isChosen: overlay === shown,
        ...(overlay === 'walk' && walks.length > 1
          ? { items: choices(client, walks) }
          : { onAction: () => showOverlay(overlay) }),
      }))}
    />
  )
}

/** Each walkthrough, then each beside the one before it. */
function choices(client: Client, walks: readonly Walkthrough[]): MenuEntry[] {
  const { overlay, walkthrough, against } = useLooking.getState()
  const nameOf = (walk: Walkthrough) => walk.name || t('walk.unnamed')
  const entry = (id: string, label: string, other: string | null): MenuEntry => ({
    id: `${id} ${other}`,
    label,
    isChosen: overlay === 'walk' && walkthrough === id && against === other,
    onAction: () => showWalk(client.view, id, other),
  })
  return [
    ...walks.map((one) => entry(one.id, t('overlays.walk.shown', { name: nameOf(one) }), null)),
    'separator',
    ...walks.slice(1).map((one, i) => {
      const before = walks[i]!
      return entry(one.id, t('overlays.walk.compared', { before: nameOf(before), after: nameOf(one) }), before.id)
    }),
  ]
}
