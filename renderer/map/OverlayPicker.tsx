import { overlays } from '../../shared/records/namedView.ts'
import { t } from '../../shared/text/index.ts'
import { Layers } from '../ui/icons.ts'
import { MenuButton } from '../ui/Menu.tsx'
import { overlayName, showOverlay, useLooking } from './looking.ts'

/** Which figure the cards show; one at a time. */
export function OverlayPicker() {
  const shown = useLooking((state) => state.overlay)
  return (
    <MenuButton
      label={t('overlays.picker', { name: overlayName(shown) })}
      icon={<Layers />}
      showLabel
      items={[null, ...overlays].map((overlay) => ({
        id: overlay ?? 'none',
        label: overlayName(overlay),
        isChosen: overlay === shown,
        onAction: () => showOverlay(overlay),
      }))}
    />
  )
}
