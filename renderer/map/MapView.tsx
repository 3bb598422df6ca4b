import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { opening } from '../../shared/map/window.ts'
import { useClient } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import { go } from './actions.ts'
import { MapRoot } from './MapRoot.tsx'
import { createModel } from './model.ts'
import { createScreen } from './screen.ts'
import { emptyMap, useMap } from './state.ts'
import { type Tools, ToolsContext } from './tools.ts'

let shown: Tools | null = null

/** Zooms out (or in) until the whole map is in view. */
export const fitMap = (): void => shown?.screen.fit(shown.model.layout())

/** Selects a touchpoint and brings it into view; a map that is just being opened brings what is selected into view. */
export function focusTouchpoint(id: string): void {
  useWorkspace.getState().select([id])
  if (!shown) return
  go(shown, { kind: 'card', id })
  shown.refocus()
}

/** The map of the journey that this screen looks at. Fills its container. */
export function MapView() {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  const tools = useMemo<Tools>(() => {
    const model = createModel(client)
    const screen = createScreen()
    screen.opened = () => screen.show(opening(model.layout(), screen.get()))
    return { client, model, screen, refocus: () => root.current?.focus({ preventScroll: true }) }
  }, [client])
  useEffect(() => {
    const stop = tools.model.start()
    shown = tools
    return () => {
      shown = null
      stop()
      useMap.setState(emptyMap)
    }
  }, [tools])
  return (
    <ToolsContext value={tools}>
      <ReactFlowProvider>
        <MapRoot root={root} />
      </ReactFlowProvider>
    </ToolsContext>
  )
}
