import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { opening } from '../../shared/map/window.ts'
import { useClient } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'
import { go } from './actions.ts'
import { MapRoot } from './MapRoot.tsx'
import { createModel, journeyOn } from './model.ts'
import { createMounting } from './mounting.ts'
import { createScreen } from './screen.ts'
import { emptyMap, useMap } from './state.ts'
import { type Tools, ToolsContext } from './tools.ts'

let shown: Tools | null = null
/** Whether the map that went away had the keyboard: then the one that comes in its place has it. */
let hadKeyboard = false

/** Zooms out (or in) until the whole map is in view. */
export const fitMap = (): void => shown?.screen.fit(shown.model.layout())

/** Selects a touchpoint of any journey, brings it into view and puts the keyboard on it. */
export const focusTouchpoint = (id: string): void => useWorkspace.getState().goTo(id)

/** The map that is on the screen, for commands that are given elsewhere. */
export const shownMap = (): Tools | null => shown

/** The map of the journey that this screen looks at. Fills its container. */
export function MapView() {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  const tools = useMemo<Tools>(() => {
    const model = createModel(client)
    const screen = createScreen()
    screen.opened = () => screen.show(opening(model.layout(), screen.get()))
    const refocus = () => root.current?.focus({ preventScroll: true })
    return { client, model, screen, mounting: createMounting(), refocus }
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
  useLayoutEffect(() => {
    const own = root.current
    if (hadKeyboard) own?.focus({ preventScroll: true })
    hadKeyboard = false
    return () => {
      hadKeyboard = own?.contains(document.activeElement) ?? false
    }
  }, [])
  const wanted = useWorkspace((state) => state.wanted)
  useEffect(() => {
    // What is on another journey is waited for until that is on the map.
    if (!wanted || client.view.get('touchpoint', wanted)?.journey !== journeyOn(client)) return
    go(tools, { kind: 'card', id: wanted })
    tools.refocus()
    useWorkspace.setState({ wanted: null })
  }, [tools, client, wanted])
  return (
    <ToolsContext value={tools}>
      <ReactFlowProvider>
        <MapRoot root={root} />
      </ReactFlowProvider>
    </ToolsContext>
  )
}
