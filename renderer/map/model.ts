import { layoutOf, type MapLayout } from '../../shared/map/layout.ts'
import { type Route, routesOf } from '../../shared/map/route.ts'
import type { Client } from '../client/client.ts'
import { useWorkspace } from '../workspace/state.ts'
import { useMap } from './state.ts'

/** The journey on the map: the chosen one, or the first. */
export const journeyOn = (client: Client): string =>
  useWorkspace.getState().journey ?? client.view.all('journey')[0]?.id ?? ''

/** The layout and the ways of the arrows, computed when asked for after something they depend on has changed. */
export type MapModel = {
  layout(): MapLayout
  routes(): readonly Route[]
  subscribe(tell: () => void): () => void
  /** Follows the records until the returned function is called. */
  start(): () => void
}

export function createModel(client: Client): MapModel {
  let layout: MapLayout | null = null
  let routes: readonly Route[] | null = null
  const tellers = new Set<() => void>()
  const forget = (arrowsOnly = false) => {
    if (!arrowsOnly) layout = null
    routes = null
    for (const tell of [...tellers]) tell()
  }
  const model: MapModel = {
    layout: () => {
      layout ??= layoutOf(client.view, journeyOn(client), useMap.getState().draft)
      return layout
    },
    routes: () => {
      routes ??= routesOf(model.layout(), client.view.all('connection'))
      return routes
    },
    subscribe: (tell) => {
      tellers.add(tell)
      return () => tellers.delete(tell)
    },
    start: () => {
      const stops = [
        client.replica.subscribe((touched) => {
          const types = new Set(touched === 'all' ? ['stage'] : touched.map(({ type }) => type))
          if (['journey', 'stage', 'lane', 'touchpoint'].some((type) => types.has(type))) forget()
          else if (types.has('connection')) forget(true)
        }),
        useMap.subscribe((now, before) => now.draft !== before.draft && forget()),
        useWorkspace.subscribe((now, before) => now.journey !== before.journey && forget()),
      ]
      forget()
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
  return model
}
