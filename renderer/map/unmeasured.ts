import type { useStoreApi } from '@xyflow/react'

/**
 * Has React Flow measure nothing. It does so with each card that comes into the document: where it stands, its ends of
 * arrows (there are none), then all who listen are told, and the page is laid out a second time in that frame. Here cards
 * get their sizes from the layout of the map. To be called before the flow is drawn for the first time: it keeps the
 * function that it finds then.
 */
export function leaveUnmeasured(store: ReturnType<typeof useStoreApi>): void {
  store.setState({ updateNodeInternals: () => {} })
}
