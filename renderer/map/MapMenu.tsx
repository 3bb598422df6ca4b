import { setField } from '../../shared/edits/fields.ts'
import { laneLayers } from '../../shared/records/lane.ts'
import { t } from '../../shared/text/index.ts'
import { bring, canBring } from '../together/lead.ts'
import { ContextMenu, type MenuEntry } from '../ui/Menu.tsx'
import { signed } from '../ui/signs.tsx'
import { useWorkspace } from '../workspace/state.ts'
import {
  duplicateSelected,
  moveTo,
  rate,
  removeSelected,
  selectedInOrder,
  startConnecting,
  toggleMoment,
} from './actions.ts'
import { addHead, moveHead, removeHead } from './heads.ts'
import { type MenuAt, useMap } from './state.ts'
import { type Tools, useTools } from './tools.ts'

/** The menu of a card, a stage or a lane, where it was asked for. */
export function MapMenu() {
  const tools = useTools()
  const menu = useMap((state) => state.menu)
  const close = () => {
    useMap.setState({ menu: null })
    // Unless a command has opened a field, the keyboard goes back to the map.
    requestAnimationFrame(() => {
      const { naming, dialog } = useMap.getState()
      if (!naming && !dialog && !useWorkspace.getState().renaming) tools.refocus()
    })
  }
  return <ContextMenu label={t('map.menu.name')} items={menu ? itemsOf(tools, menu) : []} at={menu} onClose={close} />
}

function itemsOf(tools: Tools, { of }: MenuAt): MenuEntry[] {
  if ('touchpoint' in of) return cardItems(tools, of.touchpoint)
  if ('stage' in of) return headItems(tools, 'stage', of.stage)
  return headItems(tools, 'lane', of.lane)
}

function cardItems(tools: Tools, id: string): MenuEntry[] {
  const lead: MenuEntry[] = canBring(tools.client)
    ? ['separator', { id: 'bring', label: t('together.bring'), onAction: () => void bring(tools.client) }]
    : []
  const touchpoint = tools.client.view.get('touchpoint', id)
  const inTray = !tools.model.layout().cards.has(id)
  const ratings = (field: 'currentRating' | 'idealRating'): MenuEntry[] => [
    ...[-2, -1, 0, 1, 2].map((value) => ({
      id: `${field}${value}`,
      label: signed(value),
      shortcut: `${field === 'idealRating' ? 'Shift ' : ''}${value + 3}`,
      isChosen: touchpoint?.[field] === value,
      onAction: () => rate(tools, field, value),
    })),
    { id: `${field}none`, label: t('map.menu.unrated'), shortcut: '0', onAction: () => rate(tools, field, null) },
  ]
  return [
    { id: 'rename', label: t('map.menu.rename'), shortcut: 'F2', onAction: () => useWorkspace.getState().rename(id) },
    {
      ...{ id: 'moment', label: t('map.momentOfTruth'), shortcut: 'M', isChosen: touchpoint?.momentOfTruth },
      onAction: () => toggleMoment(tools),
    },
    { id: 'current', label: t('map.menu.currentRating'), items: ratings('currentRating') },
    { id: 'ideal', label: t('map.menu.idealRating'), items: ratings('idealRating') },
    'separator',
    { id: 'duplicate', label: t('map.menu.duplicate'), shortcut: 'Ctrl D', onAction: () => duplicateSelected(tools) },
    ...(inTray
      ? []
      : [{ id: 'connect', label: t('map.menu.connect'), shortcut: 'C', onAction: () => startConnecting(tools) }]),
    { id: 'move', label: t('map.menu.moveTo'), shortcut: 'V', onAction: () => useMap.setState({ dialog: 'moveTo' }) },
    ...(inTray
      ? []
      : [
          {
            ...{ id: 'tray', label: t('map.menu.toTray') },
            onAction: () => moveTo(tools, selectedInOrder(tools), { tray: tools.model.layout().tray.length }),
          },
        ]),
    ...lead,
    'separator',
    {
      id: 'remove',
      label: t('map.menu.remove'),
      shortcut: 'Del',
      isDanger: true,
      onAction: () => removeSelected(tools),
    },
  ]
}

function headItems(tools: Tools, type: 'stage' | 'lane', id: string): MenuEntry[] {
  const { columns, rows } = tools.model.layout()
  const ids = type === 'stage' ? columns.map(({ stage }) => stage.id) : rows.flatMap(({ lane }) => lane?.id ?? [])
  const index = ids.indexOf(id)
  const lane = type === 'lane' ? tools.client.view.get('lane', id) : undefined
  const layers: MenuEntry[] = laneLayers.map((layer) => ({
    id: layer,
    label: t(`records.layer.${layer}`),
    isChosen: lane?.layer === layer,
    onAction: () => tools.client.commit(setField(tools.client.view, 'lane', id, 'layer', layer)),
  }))
  return [
    { id: 'rename', label: t('map.menu.rename'), onAction: () => useMap.setState({ naming: id }) },
    ...(lane ? [{ id: 'layer', label: t('map.menu.layer'), items: layers }] : []),
    'separator',
    { id: 'before', label: t(`map.menu.${type}Before`), onAction: () => addHead(tools, type, index) },
    { id: 'after', label: t(`map.menu.${type}After`), onAction: () => addHead(tools, type, index + 1) },
    ...(index > 0
      ? [{ id: 'back', label: t(`map.menu.${type}Back`), onAction: () => moveHead(tools, type, id, -1) }]
      : []),
    ...(index < ids.length - 1
      ? [{ id: 'on', label: t(`map.menu.${type}On`), onAction: () => moveHead(tools, type, id, 1) }]
      : []),
    'separator',
    { id: 'remove', label: t('map.menu.remove'), isDanger: true, onAction: () => removeHead(tools, type, id) },
  ]
}
