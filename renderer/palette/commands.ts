import type { Entry } from '../../shared/palette/rank.ts'
import { exportFormats } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { duplicateShown, removeShown, stepJourney } from '../journeys/actions.ts'
import { useJourneys } from '../journeys/state.ts'
import { type Command, commands } from '../map/commands.ts'
import { keysOf } from '../map/keys.ts'
import { shownMap } from '../map/MapView.tsx'
import { type Looking, useLooking } from '../room/looking.ts'
import { bring, canBring } from '../together/lead.ts'
import { leave } from '../together/leave.ts'
import { signed } from '../ui/signs.tsx'
import { type Theme, themes, useTheme } from '../ui/theme.ts'
import { type Doing, may, viewsOf } from '../workspace/allowed.ts'
import { showsJourney, useWorkspace } from '../workspace/state.ts'

export type CommandEntry = Entry & { keys: readonly string[]; run(): void }
export type Actions = {
  onDetails(): void
  onHealth(): void
  onImport(): void
  onExport(format: (typeof exportFormats)[number]): void
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)
type Area = 'room' | 'map' | 'view' | 'journey' | 'file' | 'export' | 'look'
const entry = (area: Area, id: string, text: string, run: () => void, chord = ''): CommandEntry => ({
  ...{
    id: `command ${area} ${id}`,
    group: 'command',
    text,
    detail: t(`palette.area.${area}`),
    more: t(`palette.area.${area}`),
    run,
  },
  keys: chord ? keysOf(chord, isMac()) : [],
})

/** Every command that can be done now, those of the map first. */
export function commandEntries(client: Client, actions: Actions): CommandEntry[] {
  const { readOnly, history, role } = client.state.getState()
  const { view, show } = useWorkspace.getState()
  const owners: [Doing, CommandEntry][] = [
    ['details', entry('file', 'details', t('shell.engagement'), actions.onDetails)],
    ['health', entry('file', 'health', t('safety.title'), actions.onHealth)],
    ['files', entry('file', 'home', t('shell.close'), () => void client.close())],
  ]
  const file = owners.filter(([doing]) => may(role, doing)).map(([, one]) => one)
  if (!may(role, 'files')) file.push(entry('file', 'leave', t('together.leave'), () => void leave(client)))
  if (canBring(client)) file.unshift(entry('room', 'bring', t('together.bring'), () => void bring(client)))
  if (!readOnly && may(role, 'import')) file.unshift(entry('file', 'import', t('shell.import'), actions.onImport))
  if (history.redo) file.unshift(redo(client, history.redo))
  if (history.undo) file.unshift(undo(client, history.undo))
  return [
    ...(view === 'map' ? mapEntries(readOnly) : []),
    ...viewsOf(role)
      .filter((one) => one !== view)
      .map((one) => entry('view', one, t(`shell.views.${one}`), () => show(one))),
    ...journeyEntries(client, readOnly),
    ...roomEntries(client),
    ...file,
    ...(may(role, 'export') ? exportFormats : []).map((format) =>
      entry('export', format, t(`shell.format.${format}`), () => actions.onExport(format)),
    ),
    ...themes.map((theme: Theme) =>
      entry('look', theme, t(`shell.theme.${theme}`), () => useTheme.getState().setTheme(theme)),
    ),
  ]
}

const undo = (client: Client, what: string) =>
  entry('file', 'undo', t('shell.undo', { what }), () => client.undo(), 'Mod+z')
const redo = (client: Client, what: string) =>
  entry('file', 'redo', t('shell.redo', { what }), () => client.redo(), 'Mod+Shift+z')

/** The room is the file owner's. */
function roomEntries(client: Client): CommandEntry[] {
  const { readOnly, role } = client.state.getState()
  const { room, exercise } = client.room.getState()
  if (role !== 'owner') return []
  const at = (looking: Partial<Looking>) => () => {
    useWorkspace.getState().show('room')
    useLooking.setState(looking)
  }
  const inside = [
    ...(exercise || readOnly ? [] : [entry('room', 'start', t('room.command.start'), at({ choosing: true }))]),
    entry('room', 'join', t('room.command.join'), at({ joinWall: true })),
  ]
  return [entry('room', 'open', t('room.command.open'), at({})), ...(room ? inside : [])]
}

function journeyEntries(client: Client, readOnly: boolean): CommandEntry[] {
  const { view } = useWorkspace.getState()
  const several = client.view.all('journey').length > 1
  const open = (dialog: 'new' | 'details') => () => {
    if (!showsJourney(view)) useWorkspace.getState().show('map')
    useJourneys.setState({ dialog })
  }
  const walks = [
    entry('journey', 'next', t('journeys.next'), () => stepJourney(client, 1), 'Alt+PageDown'),
    entry('journey', 'previous', t('journeys.previous'), () => stepJourney(client, -1), 'Alt+PageUp'),
  ]
  const changes = [
    entry('journey', 'add', t('journeys.add'), open('new')),
    entry('journey', 'details', t('journeys.details'), open('details')),
    entry('journey', 'duplicate', t('edits.duplicate', { what: t('records.type.journey') }), () =>
      duplicateShown(client),
    ),
  ]
  const remove = entry('journey', 'remove', t('edits.remove', { what: t('records.type.journey') }), () =>
    removeShown(client),
  )
  const describe = changes.filter(({ id }) => id.endsWith('details'))
  const own = may(client.state.getState().role, 'addJourneys')
  return [
    ...(readOnly ? [] : own ? changes : describe),
    ...(several ? walks : []),
    ...(several && !readOnly && own ? [remove] : []),
  ]
}

/** Walking, and what only means something while an arrow is drawn or selected, is for the keys alone. */
const keysOnly = new Set<string>(
  'walk extend nudge cancel connectHere removeConnection next alternative recovery'.split(' '),
)
const rated: Record<string, 'current' | 'ideal'> = { rateCurrent: 'current', rateIdeal: 'ideal' }

function mapEntries(readOnly: boolean): CommandEntry[] {
  const anySelected = useWorkspace.getState().selected.length > 0
  return commands
    .filter(({ id, when, changes, unlisted }) => {
      if (keysOnly.has(id) || (readOnly && changes)) return false
      return (!unlisted || id in rated) && (when !== 'card' || anySelected)
    })
    .map((command) =>
      entry('map', command.chords[0] ?? command.id, nameOf(command), () => run(command), command.chords[0]),
    )
}

/** The five keys of a rating are five commands, each by its value. */
function nameOf({ id, chords }: Command): string {
  const digit = Number(chords[0]?.at(-1))
  return id in rated ? t(`ui.rating.${rated[id]!}`, { value: signed(digit - 3) }) : t(`map.command.${id}`)
}

function run(command: Command): void {
  const map = shownMap()
  if (!map) return
  map.refocus()
  command.run(map)
}
