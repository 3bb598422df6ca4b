import { layoutOf, type MapLayout, stillPlaced } from '../../shared/map/layout.ts'
import { keptRoutes, type Routes } from '../../shared/map/routes.ts'
import type { Client } from '../client/client.ts'
import { useWorkspace } from '../workspace/state.ts'
import { useMap } from './state.ts'

/** The journey on the map: the chosen one, or the first. */
export const journeyOn = (client: Client): string =>
  useWorkspace.getState().journey ?? client.view.all('journey')[0]?.id ?? ''

const shaping = new Set<string>(['journey', 'stage', 'lane'])
/** All that the map is made of; the lists are the same objects until one of their records changes. */
const shown = ['journey', 'stage', 'lane', 'touchpoint', 'connection'] as const
const madeOf = (client: Client): readonly unknown[] => [
  client.view,
  journeyOn(client),
  useMap.getState().draft,
  ...shown.map((type) => client.view.all(type)),
]

/** The layout and the ways of the arrows, computed when asked for after something they depend on has changed. */
export type MapModel = {
  layout(): MapLayout
  routes(): Routes
  /** Counts every change that the map shows, also where all stays in its place: ratings. */
  version(): number
  subscribe(tell: () => void): () => void
  /** Follows the records until the returned function is called. */
  start(): () => void
}

export function createModel(client: Client): MapModel {
  let layout: MapLayout | null = null
  let routes: Routes | null = null
  let made: readonly unknown[] = []
  const tellers = new Set<() => void>()
  let version = 0
  const forget = (what: 'layout' | 'routes' | 'looks') => {
    version++
    if (what === 'layout') layout = null
    if (what !== 'looks') routes = null
    for (const tell of [...tellers]) tell()
  }
  const model: MapModel = {
    layout: () => {
      if (!layout) {
        layout = layoutOf(client.view, journeyOn(client), useMap.getState().draft)
        made = madeOf(client)
      }
      return layout
    },
    routes: () => {
      routes ??= keptRoutes(model.layout(), client.view.all('connection'))
      return routes
    },
    version: () => version,
    subscribe: (tell) => {
      tellers.add(tell)
      return () => tellers.delete(tell)
    },
    start: () => {
      const stops = [
        client.replica.subscribe((touched) => {
          if (touched === 'all' || !layout) return forget('layout')
          const kept = layout
          const moves = touched.some(({ type, id }) =>
            type === 'touchpoint' ? !stillPlaced(kept, id, client.view.get(type, id)) : shaping.has(type),
          )
          if (moves) forget('layout')
          else if (touched.some(({ type }) => type === 'connection')) forget('routes')
          else if (touched.some(({ type }) => type === 'touchpoint')) forget('looks')
        }),
        useMap.subscribe((now, before) => now.draft !== before.draft && forget('layout')),
        useWorkspace.subscribe((now, before) => now.journey !== before.journey && forget('layout')),
      ]
      // What was drawn first stays, unless something has changed before anybody followed the records.
      const now = madeOf(client)
      if (!now.every((one, i) => one === made[i])) forget('layout')
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
  return model
}
