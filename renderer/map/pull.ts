import { cardAt, cardsIn } from '../../shared/map/layout.ts'
import { useWorkspace } from '../workspace/state.ts'
import { finishConnecting } from './actions.ts'
import { follow, toMap } from './drag.ts'
import { useMap } from './state.ts'
import type { Tools } from './tools.ts'

/** Draws an arrow from a card's port to the card on which the mouse lets go. */
export function pullConnection(press: PointerEvent, tools: Tools, from: string, pane: DOMRect): void {
  if (tools.client.state.getState().readOnly) return
  const kind = 'next' as const
  const stop = () => useMap.setState({ connecting: null })
  follow(press, tools, {
    began: () => useMap.setState({ connecting: { from, kind, by: 'mouse', at: null }, connection: null }),
    moved: (at) => useMap.setState({ connecting: { from, kind, by: 'mouse', at: toMap(tools, at, pane) } }),
    done: (at) => {
      const card = cardAt(tools.model.layout(), toMap(tools, at, pane))
      if (card) finishConnecting(tools, card.id)
      else stop()
    },
    stopped: stop,
  })
}

/** Selects what a rubber band touches, beside what was selected before. */
export function bandSelect(press: PointerEvent, tools: Tools, pane: DOMRect): void {
  const start = toMap(tools, { x: press.clientX, y: press.clientY }, pane)
  const { selected: before, select } = useWorkspace.getState()
  follow(press, tools, {
    began: () => useMap.setState({ cursor: null, connection: null }),
    moved: (at) => {
      const end = toMap(tools, at, pane)
      const band = {
        x: Math.min(start.x, end.x),
        y: Math.min(start.y, end.y),
        width: Math.abs(end.x - start.x),
        height: Math.abs(end.y - start.y),
      }
      useMap.setState({ band })
      const touched = cardsIn(tools.model.layout(), band).map(({ id }) => id)
      select([...before.filter((id) => !touched.includes(id)), ...touched])
    },
    done: () => {
      const last = useWorkspace.getState().selected.at(-1)
      useMap.setState({ band: null, cursor: last ? { kind: 'card', id: last } : null })
    },
    stopped: () => {
      useMap.setState({ band: null })
      select(before)
    },
  })
}
