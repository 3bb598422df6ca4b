import { fail } from '../errors.ts'
import { wouldLoop } from '../insight/dependencies.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, remove } from './edit.ts'

/**
 * Says that an opportunity can be done only after another one. Null where that is said already or one of them is gone.
 * Throws `edit.loop` where the other one waits for it, or is itself.
 */
export function addDependency(view: View, opportunity: string, needs: string): Intent | null {
  const [one, other] = [view.get('opportunity', opportunity), view.get('opportunity', needs)]
  if (!one || !other) return null
  if (view.of('dependency', 'opportunity', opportunity).some((link) => link.needs === needs)) return null
  if (wouldLoop(view, opportunity, needs))
    throw fail('edit.loop', { opportunity: one.title.slice(0, 80), needs: other.title.slice(0, 80) })
  return { label: t('edits.addDependency'), changes: [create('dependency', { opportunity, needs })] }
}

/** Takes a dependency back, also where two people said it at the same time. */
export function removeDependency(view: View, opportunity: string, needs: string): Intent | null {
  const links = view.of('dependency', 'opportunity', opportunity).filter((link) => link.needs === needs)
  if (!links.length) return null
  return { label: t('edits.removeDependency'), changes: links.map((link) => remove('dependency', link)) }
}
