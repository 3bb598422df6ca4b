import { connect } from '../../shared/edits/connections.ts'
import {
  addTouchpoints,
  duplicateTouchpoint,
  moveTouchpoints,
  removeTouchpoints,
  setTouchpoints,
} from '../../shared/edits/touchpoints.ts'
import { newId } from '../../shared/id.ts'
import type { Slot } from '../../shared/map/layout.ts'
import { afterRemoval, type Cursor, type Direction, mapOrder, nudge, walk, walkToCard } from '../../shared/map/walk.ts'
import { t } from '../../shared/text/index.ts'
import { notify } from '../ui/notices.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { journeyOn } from './model.ts'
import { connectionName, placeName, titleOf } from './names.ts'
import { announce, type Landing, useMap } from './state.ts'
import type { Tools } from './tools.ts'

export const selected = () => useWorkspace.getState().selected

/** The selected touchpoints in the order of the map. */
export function selectedInOrder({ model }: Tools): string[] {
  const ids = new Set(selected())
  return ids.size < 2 ? [...ids] : mapOrder(model.layout()).filter((id) => ids.has(id))
}

/** Puts the keyboard on a card or cell and selects the card; `keep` leaves the selection as it is. */
export function go(tools: Tools, cursor: Cursor | null, { keep = false, reveal = true } = {}): void {
  useMap.setState({ cursor, connection: null })
  if (!keep) useWorkspace.getState().select(cursor?.kind === 'card' ? [cursor.id] : [])
  const rect = cursor && reveal && rectOf(tools, cursor)
  if (rect) tools.screen.reveal(rect)
}

/** Where a card or cell lies on the map; null for the tray. */
export function rectOf({ model }: Tools, cursor: Cursor) {
  const layout = model.layout()
  if (cursor.kind === 'card') return layout.cards.get(cursor.id) ?? null
  if (cursor.kind === 'tray') return null
  const column = layout.columns.find(({ stage }) => stage.id === cursor.stage)
  const row = layout.rows.find(({ lane }) => (lane?.id ?? null) === cursor.lane)
  return column && row ? { x: column.x, y: row.y, width: column.width, height: Math.min(row.height, 120) } : null
}

export function step(tools: Tools, direction: Direction, extend = false): void {
  const { cursor, connecting } = useMap.getState()
  const next = (connecting ? walkToCard : walk)(tools.model.layout(), cursor, direction)
  if (!next) return
  const keep = extend && next.kind === 'card'
  go(tools, next, { keep })
  if (keep) useWorkspace.getState().select([...selected().filter((id) => id !== next.id), next.id])
}

/** Adds or takes a touchpoint from the selection. */
export function toggleSelected(tools: Tools, id: string): void {
  const without = selected().filter((one) => one !== id)
  go(tools, { kind: 'card', id }, { keep: true, reveal: false })
  useWorkspace.getState().select(without.length === selected().length ? [...without, id] : without)
}

export function selectAll(tools: Tools): void {
  const ids = mapOrder(tools.model.layout())
  useWorkspace.getState().select(ids)
  announce(t('map.said.selected', { count: ids.length }))
}

/** Opens the field for a title in a cell. */
export function openDraft(tools: Tools, slot: Slot): void {
  if (tools.client.state.getState().readOnly) return
  useMap.setState({ draft: slot, cursor: { kind: 'cell', stage: slot.stage, lane: slot.lane }, connection: null })
  useWorkspace.getState().select([])
  const rect = tools.model.layout().slot
  if (rect) tools.screen.reveal(rect)
}

/** Adds touchpoints at a place of the map (null: at the end of the tray) in one step; gives their ids. */
export function addAt({ client }: Tools, slot: Slot | null, titles: readonly string[], index?: number): string[] {
  const cell = { journey: journeyOn(client), stage: slot?.stage ?? null, lane: slot?.lane ?? null }
  const { ids, intent } = addTouchpoints(client.view, cell, titles, slot ? slot.index : index)
  client.commit(intent)
  announce(
    titles.length === 1
      ? t('map.said.added', { title: titles[0]! })
      : t('map.said.addedMany', { count: titles.length }),
  )
  return ids
}

export function removeSelected(tools: Tools): void {
  const ids = selectedInOrder(tools)
  if (!ids.length) return
  const next = afterRemoval(tools.model.layout(), ids)
  tools.client.commit(removeTouchpoints(tools.client.view, ids))
  go(tools, next)
  offerUndo(tools, t('map.said.removed', { count: ids.length }))
}

/** Says what was removed and offers to take it back; a screen reader hears the notice too. */
export const offerUndo = ({ client }: Tools, words: string): void =>
  notify.news(words, { label: t('map.undo'), run: () => client.undo() })

export function duplicateSelected(tools: Tools): void {
  const { client } = tools
  const group = newId()
  const copies = selectedInOrder(tools).flatMap((id) => {
    const made = duplicateTouchpoint(client.view, id)
    if (made) client.commit({ ...made.intent, group })
    return made ? [made.id] : []
  })
  if (!copies.length) return
  go(tools, { kind: 'card', id: copies.at(-1)! })
  useWorkspace.getState().select(copies)
}

/** Sets a rating of all selected touchpoints; null clears it. */
export function rate({ client }: Tools, field: 'currentRating' | 'idealRating', value: number | null): void {
  client.commit(setTouchpoints(client.view, selected(), { [field]: value }))
}

/** Marks all selected, or unmarks them where all are marked. */
export function toggleMoment({ client }: Tools): void {
  const all = selected().every((id) => client.view.get('touchpoint', id)?.momentOfTruth)
  client.commit(setTouchpoints(client.view, selected(), { momentOfTruth: !all }))
}

/** Moves touchpoints to a place of the map or of the tray and says where they are. */
export function moveTo({ client, model, ...tools }: Tools, ids: readonly string[], landing: Slot | Landing): void {
  const journey = journeyOn(client)
  const [cell, index] =
    'tray' in landing
      ? [{ journey, stage: null, lane: null }, landing.tray]
      : [{ journey, stage: landing.stage, lane: landing.lane }, landing.index]
  client.commit(moveTouchpoints(client.view, ids, cell, index))
  const last = ids.at(-1)
  if (!last) return
  go({ client, model, ...tools }, { kind: 'card', id: last }, { keep: true })
  announce(t('map.said.moved', { title: titleOf(client.view, last), place: placeName(model.layout(), last) }))
}

export function nudgeSelected(tools: Tools, direction: Direction): void {
  const layout = tools.model.layout()
  const ids = selectedInOrder(tools)
  // Several move together: the one that leads decides where to.
  const lead = direction === 'down' || direction === 'right' ? ids.at(-1) : ids[0]
  if (!lead) return
  const inTray = layout.tray.indexOf(lead)
  if (inTray >= 0 && (direction === 'up' || direction === 'down')) {
    const index = inTray + (direction === 'up' ? -1 : 1) - (direction === 'down' ? ids.length - 1 : 0)
    if (index >= 0) moveTo(tools, ids, { tray: index })
    return
  }
  const place = nudge(layout, lead, direction)
  if (place === 'tray') moveTo(tools, ids, { tray: layout.tray.length })
  if (!place || place === 'tray') return
  const card = layout.cards.get(lead)
  const stays = card && layout.columns[card.column]!.stage.id === place.stage && card.index < place.index
  moveTo(tools, ids, { ...place, index: Math.max(0, place.index - (stays ? ids.length - 1 : 0)) })
}

/** Enter: types after the card under the keyboard, in the empty cell, or in the tray. */
export function enter(tools: Tools): void {
  const { cursor } = useMap.getState()
  if (cursor?.kind === 'cell') openDraft(tools, { stage: cursor.stage, lane: cursor.lane, index: 0 })
  else if (cursor?.kind === 'card' && tools.model.layout().cards.has(cursor.id)) addAfter(tools, 1)
  else if (cursor) document.getElementById('map-tray-add')?.focus()
  else step(tools, 'down')
}

/** The place before (0) or after (1) the card under the keyboard; null where that is in the tray. */
export function slotBeside({ model }: Tools, offset: 0 | 1): Slot | null {
  const { cursor } = useMap.getState()
  const layout = model.layout()
  const card = cursor?.kind === 'card' && layout.cards.get(cursor.id)
  if (!card) return null
  const lane = layout.rows[card.row]!.lane?.id ?? null
  return { stage: layout.columns[card.column]!.stage.id, lane, index: card.index + offset }
}

/** Types before (0) or after (1) the card under the keyboard. */
export function addAfter(tools: Tools, offset: 0 | 1): void {
  const slot = slotBeside(tools, offset)
  if (slot) openDraft(tools, slot)
}

export function startConnecting(tools: Tools): void {
  const { cursor } = useMap.getState()
  if (cursor?.kind !== 'card' || !tools.model.layout().cards.has(cursor.id)) return
  useMap.setState({ connecting: { from: cursor.id, kind: 'next', by: 'keys', at: null }, connection: null })
  announce(t('map.connecting.words', { title: titleOf(tools.client.view, cursor.id) }))
}

/** Selects the arrows of the card under the keyboard, one after the other: those that come in, then those that go out. */
export function walkConnections({ client }: Tools): void {
  const { cursor, connection } = useMap.getState()
  if (cursor?.kind !== 'card') return
  const { view } = client
  const all = [...view.of('connection', 'to', cursor.id), ...view.of('connection', 'from', cursor.id)]
  const next = all[all.findIndex(({ id }) => id === connection) + 1] ?? all[0]
  if (next) useMap.setState({ connection: next.id })
  announce(next ? connectionName(view, next) : t('map.said.noConnections'))
}

/** Ends the drawing of a connection at a card. */
export function finishConnecting({ client }: Tools, to: string): void {
  const { connecting } = useMap.getState()
  if (!connecting) return
  const made = connect(client.view, connecting.from, to, connecting.kind)
  useMap.setState({ connecting: null, connection: connecting.by === 'mouse' ? (made?.id ?? null) : null })
  client.commit(made?.intent ?? null)
  const names = { from: titleOf(client.view, connecting.from), to: titleOf(client.view, to) }
  announce(made ? t('map.said.connected', names) : t('map.said.notConnected'))
}
