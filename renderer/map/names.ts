import type { MapLayout } from '../../shared/map/layout.ts'
import type { Connection } from '../../shared/records/connection.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { signed } from '../ui/signs.tsx'
import { announce } from './state.ts'

export const titleOf = (view: View, id: string): string => view.get('touchpoint', id)?.title || t('map.untitled')
export const stageName = (name: string): string => name || t('map.unnamedStage')
export const laneName = (name: string | undefined): string => name || t('map.unnamedLane')

/** Where a card is, in words: "Phone, Cancelling, 2 of 3". */
export function placeName(layout: MapLayout, id: string): string {
  const card = layout.cards.get(id)
  if (!card) return t('map.tray.name')
  return t('map.said.place', {
    stage: stageName(layout.columns[card.column]!.stage.name),
    lane: laneName(layout.rows[card.row]!.lane?.name),
    n: card.index + 1,
    count: layout.cells[card.column]![card.row]!.length,
  })
}

/** An empty cell in words. */
export function cellName(layout: MapLayout, stage: string, lane: string | null): string {
  const column = layout.columns.find((one) => one.stage.id === stage)
  const row = layout.rows.find((one) => (one.lane?.id ?? null) === lane)
  return t('map.emptyCell', { stage: stageName(column?.stage.name ?? ''), lane: laneName(row?.lane?.name) })
}

/** An arrow in words: "Recovery from A to B". */
export const connectionName = (view: View, { from, to, kind, label }: Connection): string =>
  t('map.connectionName', {
    kind: t(`records.connectionKind.${kind}`),
    from: titleOf(view, from),
    to: titleOf(view, to),
    label: label ? `, ${label}` : '',
  })

export function announceRating(field: 'currentRating' | 'idealRating', value: number | null): void {
  const what = t(`records.field.touchpoint.${field}`)
  announce(value === null ? t('map.said.unrated', { what }) : t('map.said.rated', { what, value: signed(value) }))
}
