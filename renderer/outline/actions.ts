import { addToList, moveInList, removeRecord } from '../../shared/edits/lists.ts'
import {
  addTouchpoints,
  duplicateTouchpoint,
  moveTouchpoints,
  removeTouchpoints,
  setMomentOfTruth,
  setTouchpoints,
} from '../../shared/edits/touchpoints.ts'
import type { MapLayout } from '../../shared/map/layout.ts'
import { afterRemoval, type Direction, nudge } from '../../shared/map/walk.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { announceRating, placeName, titleOf } from '../map/names.ts'
import { announce } from '../map/state.ts'
import { notify } from '../ui/notices.tsx'
import { goToRow, type Row, type Typing, useOutline } from './state.ts'

/** What the actions of the outline work with. */
export type Tools = { client: Client; layout: MapLayout }

/** Enter and Shift+Enter: a field after (1) or before (0) a row; in a heading of a lane at the end of its cell. */
export const addBeside = ({ layout }: Tools, row: Row, offset: 0 | 1): void =>
  useOutline.setState({ typing: beside(layout, row, offset) })

export function beside(layout: MapLayout, row: Row, offset: 0 | 1): Typing {
  const inTray = { kind: 'touchpoint', stage: null, lane: null } as const
  if (row.kind === 'tray') return { ...inTray, index: layout.tray.length }
  if (row.kind === 'stage') {
    const index = layout.columns.findIndex(({ stage }) => stage.id === row.stage)
    return { kind: 'stage', index: index + offset }
  }
  if (row.kind === 'cell') return { ...row, kind: 'touchpoint', index: cellOf(layout, row).length }
  const card = layout.cards.get(row.id)
  if (!card) return { ...inTray, index: layout.tray.indexOf(row.id) + offset }
  const [stage, lane] = [layout.columns[card.column]!.stage.id, layout.rows[card.row]!.lane?.id ?? null]
  return { kind: 'touchpoint', stage, lane, index: card.index + offset }
}

export const cellOf = (layout: MapLayout, { stage, lane }: { stage: string; lane: string | null }) => {
  const column = layout.columns.findIndex((one) => one.stage.id === stage)
  const row = layout.rows.findIndex((one) => (one.lane?.id ?? null) === lane)
  return layout.cells[column]?.[row] ?? []
}

/** Adds what was typed or pasted, and goes on typing below it. */
export function take({ client, layout }: Tools, typing: Typing, titles: readonly string[]): void {
  if (typing.kind === 'name' || !titles.length) return
  if (typing.kind === 'stage') {
    const { id, intent } = addToList(client.view, 'stage', { journey: layout.journey, name: titles[0]! }, typing.index)
    client.commit(intent)
    goToRow({ kind: 'stage', stage: id })
    return
  }
  const cell = { journey: layout.journey, stage: typing.stage, lane: typing.lane }
  const { ids, intent } = addTouchpoints(client.view, cell, titles, typing.index)
  client.commit(intent)
  announce(
    titles.length === 1
      ? t('map.said.added', { title: titles[0]! })
      : t('map.said.addedMany', { count: titles.length }),
  )
  const lane = client.view.get('touchpoint', ids[0]!)?.lane ?? typing.lane
  useOutline.setState({ typing: { ...typing, lane, index: typing.index + ids.length }, at: `touchpoint ${ids.at(-1)}` })
}

export function removeRow(tools: Tools, row: Row): void {
  const { client, layout } = tools
  const offer = (words: string) => notify.news(words, { label: t('map.undo'), run: () => client.undo() })
  if (row.kind === 'touchpoint') {
    const next = afterRemoval(layout, [row.id])
    client.commit(removeTouchpoints(client.view, [row.id]))
    if (next?.kind === 'card') goToRow({ kind: 'touchpoint', id: next.id })
    else goToRow(next?.kind === 'cell' ? next : { kind: 'tray' })
    offer(t('map.said.removed', { count: 1 }))
    return
  }
  const [kind, id] = row.kind === 'stage' ? (['stage', row.stage] as const) : (['lane', cellLane(row)] as const)
  const record = id && client.view.get(kind, id)
  if (!record) return
  client.commit(removeRecord(client.view, kind, record.id))
  goToRow({ kind: 'tray' })
  offer(t(`outline.${kind}Removed`, { name: record.name }))
}

const cellLane = (row: Row) => (row.kind === 'cell' ? row.lane : null)

/** Alt with an arrow: a touchpoint to the next place, lane or stage; a stage or lane among its own. */
export function moveRow({ client, layout }: Tools, row: Row, direction: Direction): void {
  if (row.kind !== 'touchpoint') {
    moveHead({ client, layout }, row, direction)
    return
  }
  const inTray = layout.tray.indexOf(row.id)
  const tray = { journey: layout.journey, stage: null, lane: null }
  const along = direction === 'up' ? -1 : direction === 'down' ? 1 : 0
  if (inTray >= 0 && along) client.commit(moveTouchpoints(client.view, [row.id], tray, Math.max(0, inTray + along)))
  const place = inTray >= 0 && along ? null : nudge(layout, row.id, direction)
  if (place === 'tray') client.commit(moveTouchpoints(client.view, [row.id], tray, layout.tray.length))
  else if (place) {
    const cell = { journey: layout.journey, stage: place.stage, lane: place.lane }
    client.commit(moveTouchpoints(client.view, [row.id], cell, place.index))
  }
  goToRow(row)
}

/** Says where a touchpoint has come to; called when the outline shows it there. */
export const sayPlace = ({ client, layout }: Tools, id: string): void =>
  announce(t('map.said.moved', { title: titleOf(client.view, id), place: placeName(layout, id) }))

function moveHead({ client, layout }: Tools, row: Exclude<Row, { kind: 'touchpoint' }>, direction: Direction): void {
  const along = { up: -1, left: -1, down: 1, right: 1, first: 0, last: 0 }[direction]
  if (row.kind === 'tray' || !along) return
  const ids =
    row.kind === 'stage'
      ? layout.columns.map(({ stage }) => stage.id)
      : layout.rows.flatMap(({ lane }) => (lane ? [lane.id] : []))
  const id = row.kind === 'stage' ? row.stage : row.lane
  const index = ids.indexOf(id ?? '') + along
  if (!id || index < 0 || index >= ids.length) return
  client.commit(moveInList(client.view, row.kind === 'stage' ? 'stage' : 'lane', id, index))
  goToRow(row)
  announce(t('map.said.headMoved', { n: index + 1, count: ids.length }))
}

export function mark({ client }: Tools, id: string): void {
  const is = !client.view.get('touchpoint', id)?.momentOfTruth
  client.commit(setMomentOfTruth(client.view, id, is))
  announce(t(is ? 'outline.marked' : 'outline.unmarked'))
}

export function rate(
  { client }: Tools,
  id: string,
  field: 'currentRating' | 'idealRating',
  value: number | null,
): void {
  client.commit(setTouchpoints(client.view, [id], { [field]: value }))
  announceRating(field, value)
}

export function duplicate({ client }: Tools, id: string): void {
  const made = duplicateTouchpoint(client.view, id)
  if (!made) return
  client.commit(made.intent)
  goToRow({ kind: 'touchpoint', id: made.id })
  announce(t('outline.duplicated', { title: titleOf(client.view, made.id) }))
}
