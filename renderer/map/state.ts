import { create } from 'zustand'
import type { Point, Rect, Slot } from '../../shared/map/layout.ts'
import type { Place } from '../../shared/map/place.ts'
import type { Cursor } from '../../shared/map/walk.ts'
import type { Connection } from '../../shared/records/connection.ts'

/** Where dragged cards would land: between cards of a cell, or at an index of the tray. */
export type Landing = Place | { tray: number }
export type MenuAt = { x: number; y: number; of: { touchpoint: string } | { stage: string } | { lane: string } }

/** What this screen is doing with the map; never part of the engagement. */
export type MapState = {
  cursor: Cursor | null
  /** The place at which a title is being typed. */
  draft: Slot | null
  /** A connection being drawn; `at`: where the mouse holds its loose end. */
  connecting: { from: string; kind: Connection['kind']; by: 'keys' | 'mouse'; at: Point | null } | null
  /** The selected connection. */
  connection: string | null
  dragging: { ids: readonly string[]; landing: Landing | null } | null
  /** The rubber band, in pixels of the map. */
  band: Rect | null
  /** The stage or lane whose name is being typed. */
  naming: string | null
  trayOpen: boolean | null
  menu: MenuAt | null
  dialog: 'shortcuts' | 'moveTo' | null
  /** What was last said to a screen reader, and how many times, so that the same words are said again. */
  said: { words: string; n: number }
}

export const emptyMap: MapState = {
  cursor: null,
  draft: null,
  connecting: null,
  connection: null,
  dragging: null,
  band: null,
  naming: null,
  trayOpen: null,
  menu: null,
  dialog: null,
  said: { words: '', n: 0 },
}

export const useMap = create<MapState>()(() => emptyMap)

/** Tells a screen reader what happened. */
export const announce = (words: string) => useMap.setState(({ said }) => ({ said: { words, n: said.n + 1 } }))
