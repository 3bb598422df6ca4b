import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type WalkLook, walkShown } from '../overlays/walk.ts'

/** Which walkthrough the overlay shows, or which two it compares: "First walk, then Second walk". */
export function walkName(view: View, look: WalkLook): string {
  const id = walkShown(view, look)
  const name = (one: string | null) => view.get('walkthrough', one ?? '')?.name || t('walk.unnamed')
  if (id === null) return t('overlays.name.walk')
  return look.against !== null && look.against !== id && view.get('walkthrough', look.against)
    ? t('overlays.walk.compared', { before: name(look.against), after: name(id) })
    : t('overlays.walk.shown', { name: name(id) })
}
