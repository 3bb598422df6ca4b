import type { KeyboardEvent } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { addToList, moveInList } from '../../shared/edits/lists.ts'
import { removeBand } from '../../shared/edits/stages.ts'
import type { Column, Row } from '../../shared/map/layout.ts'
import { t } from '../../shared/text/index.ts'
import { offerUndo } from './actions.ts'
import { follow, toMap } from './drag.ts'
import { journeyOn } from './model.ts'
import { announce, useMap } from './state.ts'
import type { Tools } from './tools.ts'

export type HeadType = 'stage' | 'lane'

/** Adds a stage or lane at an index (the end when not given) and begins to type its name. */
export function addHead({ client }: Tools, type: HeadType, index?: number): void {
  const { id, intent } = addToList(client.view, type, { journey: journeyOn(client) }, index)
  client.commit(intent)
  useMap.setState({ naming: id })
}

export const nameHead = ({ client }: Tools, type: HeadType, id: string, name: string) =>
  client.commit(setField(client.view, type, id, 'name', name))

/** Brings a head into sight, near enough that its name is there; `at` and `size` in pixels of the map. */
export function revealHead({ screen, model }: Tools, type: HeadType, at: number, size: number): void {
  const { x, y, width, height } = screen.visible()
  const map = model.layout()
  // The other axis stays as it is: the middle of what is seen of the map there.
  const band =
    type === 'stage'
      ? { x: at, width: size, y: middle(y, height, map.height), height: 0 }
      : { x: middle(x, width, map.width), width: 0, y: at, height: size }
  screen.reveal(band)
}

/** The middle of a stretch of the screen as far as it shows the map, which begins at 0. */
const middle = (from: number, length: number, map: number): number => (from + Math.min(from + length, map)) / 2

/** Moves a stage or lane by some places. */
export function moveHead({ client, model }: Tools, type: HeadType, id: string, by: number): void {
  const layout = model.layout()
  const ids = type === 'stage' ? layout.columns.map(({ stage }) => stage.id) : layout.rows.map(({ lane }) => lane?.id)
  const index = ids.indexOf(id) + by
  if (index < 0 || index >= ids.length) return
  client.commit(moveInList(client.view, type, id, index))
  announce(t('map.said.headMoved', { n: index + 1, count: ids.length }))
}

/** Removes a stage or lane; its touchpoints wait in the tray. */
export function removeHead(tools: Tools, type: HeadType, id: string): void {
  const { client } = tools
  const record = client.view.get(type, id)
  client.commit(removeBand(client.view, type, id))
  offerUndo(tools, t(type === 'stage' ? 'map.said.stageRemoved' : 'map.said.laneRemoved', { name: record?.name ?? '' }))
}

/** Drags a head to another place in its row or column; `mark` shows where, in pixels of the map, or null. */
export function dragHead(
  press: PointerEvent,
  tools: Tools,
  type: HeadType,
  id: string,
  mark: (at: number | null) => void,
) {
  if (tools.client.state.getState().readOnly) return
  const pane = document.querySelector('.map-pane')!.getBoundingClientRect()
  let index = -1
  const bands = () => {
    const { columns, rows } = tools.model.layout()
    return type === 'stage'
      ? columns.map(({ stage, x, width }: Column) => ({ id: stage.id, from: x, size: width }))
      : rows.flatMap(({ lane, y, height }: Row) => (lane ? [{ id: lane.id, from: y, size: height }] : []))
  }
  follow(press, tools, {
    began: () => document.body.classList.add('map-grabbing'),
    moved: (at) => {
      const point = toMap(tools, at, pane)
      const along = type === 'stage' ? point.x : point.y
      const all = bands()
      const after = all.findIndex(({ from, size }) => along < from + size / 2)
      index = after < 0 ? all.length : after
      mark(all[index]?.from ?? all.at(-1)!.from + all.at(-1)!.size)
    },
    done: () => {
      end()
      const own = bands().findIndex((band) => band.id === id)
      tools.client.commit(moveInList(tools.client.view, type, id, index > own ? index - 1 : index))
    },
    stopped: end,
  })
  function end() {
    document.body.classList.remove('map-grabbing')
    mark(null)
  }
}

/** Arrow keys walk among the buttons of a group, which is one stop of the Tab key. */
export function walkButtons(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (!by || !(event.target instanceof HTMLButtonElement)) return
  // A narrow head shows its name only; what is not shown cannot have the focus.
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter((button) => button.checkVisibility())
  const next = buttons[buttons.indexOf(event.target) + by]
  if (!next) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next.focus()
}
