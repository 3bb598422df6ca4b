import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { setField } from '../../shared/edits/fields.ts'
import { laneLayers } from '../../shared/records/lane.ts'
import { t } from '../../shared/text/index.ts'
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
import { signed } from './names.ts'
import { type MenuAt, useMap } from './state.ts'
import { type Tools, useTools } from './tools.ts'

type Item = { id: string; words: string; keys?: string; checked?: boolean; run?(): void; items?: Item[] } | 'line'

/** The menu of a card, a stage or a lane, where it was asked for. */
export function MapMenu() {
  const menu = useMap((state) => state.menu)
  return menu ? <MenuAtPoint at={menu} /> : null
}

function MenuAtPoint({ at }: { at: MenuAt }) {
  const tools = useTools()
  const anchor = useRef<HTMLSpanElement>(null)
  const close = () => {
    useMap.setState({ menu: null })
    // A command that opens a field has put the keyboard there.
    requestAnimationFrame(() => {
      const { naming, dialog } = useMap.getState()
      if (!naming && !dialog && !useWorkspace.getState().renaming) tools.refocus()
    })
  }
  const items = itemsOf(tools, at)
  return (
    <>
      <span ref={anchor} className="map-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="tl-menu-popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => open || close()}
        placement="bottom start"
        offset={2}
      >
        <Items items={items} close={close} />
      </Popover>
    </>
  )
}

function Items({ items, close }: { items: readonly Item[]; close(): void }) {
  return (
    <Menu className="tl-menu" aria-label={t('map.menu.name')} autoFocus="first" onClose={close}>
      {items.map((item, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines between the items have no other name.
        if (item === 'line') return <Separator key={i} className="tl-menu-separator" />
        const { id, words, keys, checked, run, items: below } = item
        const entry = (
          <MenuItem
            key={id}
            id={id}
            textValue={words}
            className="tl-menu-item"
            onAction={run}
            aria-label={checked ? t('map.menu.chosen', { words }) : undefined}
          >
            <span className="map-menu-check">{checked ? '✓' : ''}</span>
            <span className="map-menu-words">{words}</span>
            {keys && <kbd>{keys}</kbd>}
            {below && <span className="map-menu-more">›</span>}
          </MenuItem>
        )
        if (!below) return entry
        return (
          <SubmenuTrigger key={id}>
            {entry}
            <Popover className="tl-menu-popover" offset={-2}>
              <Items items={below} close={close} />
            </Popover>
          </SubmenuTrigger>
        )
      })}
    </Menu>
  )
}

function itemsOf(tools: Tools, { of }: MenuAt): Item[] {
  if ('touchpoint' in of) return cardItems(tools, of.touchpoint)
  if ('stage' in of) return headItems(tools, 'stage', of.stage)
  return headItems(tools, 'lane', of.lane)
}

function cardItems(tools: Tools, id: string): Item[] {
  const touchpoint = tools.client.view.get('touchpoint', id)
  const inTray = !tools.model.layout().cards.has(id)
  const ratings = (field: 'currentRating' | 'idealRating'): Item[] => [
    ...[-2, -1, 0, 1, 2].map((value) => ({
      id: `${field}${value}`,
      words: signed(value),
      keys: `${field === 'idealRating' ? 'Shift ' : ''}${value + 3}`,
      checked: touchpoint?.[field] === value,
      run: () => rate(tools, field, value),
    })),
    { id: `${field}none`, words: t('map.menu.unrated'), keys: '0', run: () => rate(tools, field, null) },
  ]
  return [
    { id: 'rename', words: t('map.menu.rename'), keys: 'F2', run: () => useWorkspace.getState().rename(id) },
    {
      ...{ id: 'moment', words: t('map.momentOfTruth'), keys: 'M', checked: touchpoint?.momentOfTruth },
      run: () => toggleMoment(tools),
    },
    { id: 'current', words: t('map.menu.currentRating'), items: ratings('currentRating') },
    { id: 'ideal', words: t('map.menu.idealRating'), items: ratings('idealRating') },
    'line',
    { id: 'duplicate', words: t('map.menu.duplicate'), keys: 'Ctrl D', run: () => duplicateSelected(tools) },
    ...(inTray ? [] : [{ id: 'connect', words: t('map.menu.connect'), keys: 'C', run: () => startConnecting(tools) }]),
    { id: 'move', words: t('map.menu.moveTo'), keys: 'V', run: () => useMap.setState({ dialog: 'moveTo' }) },
    ...(inTray
      ? []
      : [
          {
            ...{ id: 'tray', words: t('map.menu.toTray') },
            run: () => moveTo(tools, selectedInOrder(tools), { tray: tools.model.layout().tray.length }),
          },
        ]),
    'line',
    { id: 'remove', words: t('map.menu.remove'), keys: 'Del', run: () => removeSelected(tools) },
  ]
}

function headItems(tools: Tools, type: 'stage' | 'lane', id: string): Item[] {
  const { columns, rows } = tools.model.layout()
  const ids = type === 'stage' ? columns.map(({ stage }) => stage.id) : rows.flatMap(({ lane }) => lane?.id ?? [])
  const index = ids.indexOf(id)
  const lane = type === 'lane' ? tools.client.view.get('lane', id) : undefined
  const layers: Item[] = laneLayers.map((layer) => ({
    id: layer,
    words: t(`records.layer.${layer}`),
    checked: lane?.layer === layer,
    run: () => tools.client.commit(setField(tools.client.view, 'lane', id, 'layer', layer)),
  }))
  return [
    { id: 'rename', words: t('map.menu.rename'), run: () => useMap.setState({ naming: id }) },
    ...(lane ? [{ id: 'layer', words: t('map.menu.layer'), items: layers }] : []),
    'line',
    { id: 'before', words: t(`map.menu.${type}Before`), run: () => addHead(tools, type, index) },
    { id: 'after', words: t(`map.menu.${type}After`), run: () => addHead(tools, type, index + 1) },
    ...(index > 0 ? [{ id: 'back', words: t(`map.menu.${type}Back`), run: () => moveHead(tools, type, id, -1) }] : []),
    ...(index < ids.length - 1
      ? [{ id: 'on', words: t(`map.menu.${type}On`), run: () => moveHead(tools, type, id, 1) }]
      : []),
    'line',
    { id: 'remove', words: t('map.menu.remove'), run: () => removeHead(tools, type, id) },
  ]
}
