import { type CoordinateExtent, ReactFlow, useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { CardNodeView } from './Card.tsx'
import { keepLeaving } from './leaving.ts'
import { useNodes } from './nodes.ts'
import { type Sight, zooms } from './screen.ts'
import { useLayout, useSight, useTools } from './tools.ts'
import { leaveUnmeasured } from './unmeasured.ts'

const nodeTypes = { card: CardNodeView }
const attribution = { hideAttribution: true }

/** React Flow over a window of the cards; `children` stand in its coordinates, above the cards. */
export function Flow({ grabbing, children }: { grabbing: boolean; children: ReactNode }) {
  const { nodes, isFar } = useNodes()
  const store = useStoreApi()
  useState(() => leaveUnmeasured(store))
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={nodeTypes}
      minZoom={zooms.least}
      maxZoom={zooms.most}
      translateExtent={useExtent()}
      panOnScroll
      zoomOnDoubleClick={false}
      paneClickDistance={4}
      noPanClassName={grabbing ? 'nothing' : 'nopan'}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      panActivationKeyCode={null}
      disableKeyboardA11y
      proOptions={attribution}
    >
      <Pilot isFar={isFar} />
      <ViewportPortal>{children}</ViewportPortal>
    </ReactFlow>
  )
}

/** Tells the screen what React Flow shows, and lets it steer. */
function Pilot({ isFar }: { isFar: boolean }) {
  const { screen } = useTools()
  const store = useStoreApi()
  const flow = useReactFlow()
  useLayoutEffect(() => keepLeaving(store.getState().nodeLookup), [store])
  // In the overview cards are drawn on the canvas; those that wait to leave are hidden. By their own style: for a class on
  // the flow the browser would go through all that is in it.
  useLayoutEffect(() => {
    const cards = store.getState().domNode?.querySelector<HTMLElement>('.react-flow__nodes')
    cards?.style.setProperty('content-visibility', isFar ? 'hidden' : 'visible')
  }, [store, isFar])
  useEffect(() => {
    screen.drive = (viewport, duration) => void flow.setViewport(viewport, { duration })
    const follow = ({ transform: [x, y, zoom], width, height }: ReturnType<typeof store.getState>) => {
      const now = screen.get()
      if (now.width !== width || now.height !== height) screen.resized(width, height)
      if (now.x !== x || now.y !== y || now.zoom !== zoom) screen.moved({ x, y, zoom })
    }
    follow(store.getState())
    return store.subscribe(follow)
  }, [screen, store, flow])
  return null
}

/** How far one can pan: the map and a margin to its right and below; on a small map what the screen shows anyway. */
function useExtent(): CoordinateExtent {
  const { width, height } = useLayout()
  // In steps of half an octave, so that this changes seldom while zooming.
  const least = useSight(({ zoom }: Sight) => 2 ** (Math.floor(Math.log2(zoom) * 2 - 1) / 2))
  // Before the flow knows its size, the window's is the most it can be.
  const paneWidth = useSight((sight) => sight.width || innerWidth)
  const paneHeight = useSight((sight) => sight.height || innerHeight)
  return useMemo(
    () => [
      [0, 0],
      [Math.max(width + 320, paneWidth / least), Math.max(height + 240, paneHeight / least)],
    ],
    [width, height, least, paneWidth, paneHeight],
  )
}
