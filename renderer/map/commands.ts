import { disconnect, setConnection } from '../../shared/edits/connections.ts'
import type { Direction } from '../../shared/map/walk.ts'
import type { Connection } from '../../shared/records/connection.ts'
import type { en } from '../../shared/text/en/index.ts'
import { follow } from '../journeys/actions.ts'
import { usePresenting } from '../present/state.ts'
import { useWorkspace } from '../workspace/state.ts'
import {
  addAfter,
  duplicateSelected,
  enter,
  finishConnecting,
  go,
  nudgeSelected,
  rate,
  removeSelected,
  selectAll,
  selected,
  startConnecting,
  step,
  toggleMoment,
  walkConnections,
} from './actions.ts'
import { clearFilter, nextOverlay, useLooking } from './looking.ts'
import { announceRating } from './names.ts'
import { useMap } from './state.ts'
import type { Tools } from './tools.ts'

export const commandGroups = ['capture', 'walk', 'change', 'connect', 'look'] as const

/**
 * What the keyboard does on the map. The same list handles the keys and is the sheet of shortcuts; the name of a command
 * is in the catalogue under `map.command`.
 * `when`: a card is under the keyboard or selected; a connection is selected; one is being drawn; no empty cell is under
 * the keyboard, where letters begin a title; or always.
 */
export type CommandId = keyof (typeof en)['map']['command']
export type Command = {
  id: CommandId
  group: (typeof commandGroups)[number]
  chords: readonly string[]
  when: 'card' | 'connection' | 'connecting' | 'noCell' | 'always'
  /** Not on the sheet: another command there stands for it. */
  unlisted?: boolean
  /** Not where the file is open for reading only. */
  changes?: boolean
  run(tools: Tools): void
}

const arrows: [string, Direction][] = [
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]
const kinds: [string, Connection['kind']][] = [
  ['n', 'next'],
  ['a', 'alternative'],
  ['r', 'recovery'],
]
const steps = [-2, -1, 0, 1, 2] as const

const setKind = (kind: Connection['kind']) => (tools: Tools) => {
  const { connecting, connection } = useMap.getState()
  if (connecting) useMap.setState({ connecting: { ...connecting, kind } })
  else if (connection) tools.client.commit(setConnection(tools.client.view, connection, { kind }))
}

const rating = (field: 'currentRating' | 'idealRating', value: number | null) => (tools: Tools) => {
  rate(tools, field, value)
  announceRating(field, value)
}

const removeConnection = (tools: Tools) => {
  const { connection } = useMap.getState()
  if (connection) tools.client.commit(disconnect(tools.client.view, connection))
  useMap.setState({ connection: null })
}

const connectHere = (tools: Tools) => {
  const { cursor } = useMap.getState()
  if (cursor?.kind === 'card') finishConnecting(tools, cursor.id)
}

const walking: Command[] = arrows.flatMap(([key, direction], i) => [
  { id: 'walk', group: 'walk', chords: [key], when: 'always', unlisted: i > 0, run: (tools) => step(tools, direction) },
  {
    ...{ id: 'extend', group: 'walk', chords: [`Shift+${key}`], when: 'always', unlisted: i > 0 },
    run: (tools) => step(tools, direction, true),
  },
  {
    ...{ id: 'nudge', group: 'change', chords: [`Alt+${key}`], when: 'card', unlisted: i > 0 },
    run: (tools) => nudgeSelected(tools, direction),
  },
])

const ratings: Command[] = steps.flatMap((value, i) => [
  {
    ...{ id: 'rateCurrent', group: 'change', chords: [`${i + 1}`], when: 'card', unlisted: i > 0 },
    run: rating('currentRating', value),
  },
  {
    ...{ id: 'rateIdeal', group: 'change', chords: [`Shift+${i + 1}`], when: 'card', unlisted: i > 0 },
    run: rating('idealRating', value),
  },
])

const looks = ['walk', 'look']
const all: Command[] = [
  ...kinds.flatMap(([key, kind]): Command[] => [
    { id: kind, group: 'connect', chords: [key], when: 'connecting', run: setKind(kind) },
    { id: kind, group: 'connect', chords: [key], when: 'connection', unlisted: true, run: setKind(kind) },
  ]),
  { id: 'connectHere', group: 'connect', chords: ['Enter'], when: 'connecting', run: connectHere },
  {
    id: 'removeConnection',
    group: 'connect',
    chords: ['Delete', 'Backspace'],
    when: 'connection',
    run: removeConnection,
  },
  { id: 'enter', group: 'capture', chords: ['Enter'], when: 'always', run: enter },
  { id: 'before', group: 'capture', chords: ['Shift+Enter'], when: 'card', run: (tools) => addAfter(tools, 0) },
  {
    ...{ id: 'rename', group: 'capture', chords: ['F2'], when: 'card' },
    run: () => useWorkspace.getState().rename(selected().at(-1) ?? null),
  },
  { id: 'duplicate', group: 'capture', chords: ['Mod+d'], when: 'card', run: duplicateSelected },
  ...walking,
  { id: 'selectAll', group: 'walk', chords: ['Mod+a'], when: 'always', run: selectAll },
  { id: 'moment', group: 'change', chords: ['m'], when: 'card', run: toggleMoment },
  ...ratings,
  { id: 'clearCurrent', group: 'change', chords: ['0'], when: 'card', run: rating('currentRating', null) },
  { id: 'clearIdeal', group: 'change', chords: ['Shift+0'], when: 'card', run: rating('idealRating', null) },
  { id: 'moveTo', group: 'change', chords: ['v'], when: 'card', run: () => useMap.setState({ dialog: 'moveTo' }) },
  { id: 'remove', group: 'change', chords: ['Delete', 'Backspace'], when: 'card', run: removeSelected },
  { id: 'connect', group: 'connect', chords: ['c'], when: 'card', run: startConnecting },
  {
    ...{ id: 'follow', group: 'walk', chords: ['g'], when: 'card' },
    run: ({ client }) => follow(client, selected().at(-1) ?? ''),
  },
  { id: 'connections', group: 'connect', chords: ['x'], when: 'card', run: walkConnections },
  { id: 'cancel', group: 'walk', chords: ['Escape'], when: 'always', run: cancel },
  { id: 'overlay', group: 'look', chords: ['o'], when: 'noCell', run: () => nextOverlay(1) },
  { id: 'overlayBack', group: 'look', chords: ['Shift+o'], when: 'noCell', run: () => nextOverlay(-1) },
  {
    ...{ id: 'filter', group: 'look', chords: ['f'], when: 'noCell' },
    run: () => useLooking.setState({ filtering: true }),
  },
  { id: 'clearFilter', group: 'look', chords: ['Shift+f'], when: 'noCell', run: clearFilter },
  { id: 'larger', group: 'look', chords: ['Mod++', 'Mod+='], when: 'always', run: ({ screen }) => screen.zoomBy(1.25) },
  { id: 'smaller', group: 'look', chords: ['Mod+-'], when: 'always', run: ({ screen }) => screen.zoomBy(0.8) },
  { id: 'actual', group: 'look', chords: ['Mod+0'], when: 'always', run: ({ screen }) => screen.zoomTo(1) },
  {
    ...{ id: 'fit', group: 'look', chords: ['Alt+0'], when: 'always' },
    run: ({ screen, model }) => screen.fit(model.layout()),
  },
  { id: 'present', group: 'look', chords: ['p'], when: 'noCell', run: () => usePresenting.getState().present(true) },
  {
    ...{ id: 'shortcuts', group: 'look', chords: ['?'], when: 'always' },
    run: () => useMap.setState({ dialog: 'shortcuts' }),
  },
]

export const commands: readonly Command[] = all.map((command) => ({
  ...command,
  changes: command.changes ?? !looks.includes(command.group),
}))

function cancel(tools: Tools): void {
  const { connecting, connection, cursor } = useMap.getState()
  if (connecting || connection) useMap.setState({ connecting: null, connection: null })
  else go(tools, cursor, { reveal: false })
}

/** The command that a chord means now. */
export function commandFor(chord: string): Command | undefined {
  const { connecting, connection, cursor } = useMap.getState()
  const holds = {
    always: true,
    card: !connecting && selected().length > 0,
    connection: connection !== null,
    connecting: connecting !== null,
    noCell: cursor?.kind !== 'cell',
  }
  return commands.find(({ chords, when }) => holds[when] && chords.includes(chord))
}
