import { removeView, updateView } from '../../shared/edits/namedViews.ts'
import type { NamedView } from '../../shared/records/namedView.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClientState } from '../client/hooks.ts'
import { Bookmark } from '../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { useMay } from '../workspace/useMay.ts'
import { offerUndo } from './actions.ts'
import { isShown, lookNow, showView, useLooking } from './looking.ts'
import { useTools } from './tools.ts'

export const viewName = (name: string): string => name || t('overlays.views.unnamed')

/** The views that are kept in the engagement: show one, keep this one, change the one last shown. */
export function ViewsMenu() {
  const tools = useTools()
  const own = useMay('namedViews')
  const readOnly = useClientState((state) => state.readOnly) || !own
  const kept = useAll('namedView')
  const looking = useLooking()
  const { named } = looking
  const last = kept.find(({ id }) => id === named)
  const list: MenuEntry[] = kept.map((one) => ({
    id: one.id,
    label: viewName(one.name),
    isChosen: isShown(one, looking),
    onAction: () => showView(one),
  }))
  return (
    <MenuButton
      label={t('overlays.views.button')}
      icon={<Bookmark />}
      showLabel
      items={[
        ...(list.length ? list : [{ id: 'none', label: t('overlays.views.none'), isDisabled: true }]),
        'separator',
        {
          id: 'keep',
          label: t('overlays.views.keep'),
          isDisabled: readOnly,
          onAction: () => useLooking.setState({ dialog: 'keep' }),
        },
        ...(last && !readOnly ? changes(last, isShown(last, looking)) : []),
      ]}
    />
  )

  function changes(view: NamedView, same: boolean): MenuEntry[] {
    const { client } = tools
    const name = viewName(view.name)
    const update: MenuEntry = {
      id: 'update',
      label: t('overlays.views.update', { name }),
      onAction: () => client.commit(updateView(client.view, view.id, lookNow())),
    }
    return [
      ...(same ? [] : [update]),
      {
        id: 'rename',
        label: t('overlays.views.rename', { name }),
        onAction: () => useLooking.setState({ dialog: 'rename' }),
      },
      {
        id: 'remove',
        label: t('overlays.views.remove', { name }),
        isDanger: true,
        onAction: () => {
          client.commit(removeView(client.view, view.id))
          offerUndo(tools, t('overlays.views.removed', { name }))
        },
      },
    ]
  }
}
