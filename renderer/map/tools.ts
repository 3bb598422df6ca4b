import { createContext, useContext, useSyncExternalStore } from 'react'
import type { MapLayout } from '../../shared/map/layout.ts'
import type { Client } from '../client/client.ts'
import type { MapModel } from './model.ts'
import type { Mounting } from './mounting.ts'
import type { MapScreen, Sight } from './screen.ts'

/** What every part of the map works with. */
export type Tools = {
  client: Client
  model: MapModel
  screen: MapScreen
  mounting: Mounting
  /** Puts the keyboard back on the map after a field has closed. */
  refocus(): void
}

export const ToolsContext = createContext<Tools | null>(null)

export function useTools(): Tools {
  const tools = useContext(ToolsContext)
  if (!tools) throw new Error('no map around this component')
  return tools
}

export function useLayout(): MapLayout {
  const { model } = useTools()
  return useSyncExternalStore(model.subscribe, model.layout)
}

/** Something of the sight that changes seldom (a window, a level of detail), compared by identity. */
export function useSight<T>(select: (sight: Sight) => T): T {
  const { screen } = useTools()
  return useSyncExternalStore(screen.subscribe, () => select(screen.get()))
}
