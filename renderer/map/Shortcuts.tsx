import { Fragment } from 'react'
import { t } from '../../shared/text/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { type Command, type CommandId, commandGroups, commands } from './commands.ts'
import { keysOf } from './keys.ts'
import { useMap } from './state.ts'
import { useTools } from './tools.ts'

/** Keys that belong together on the sheet. */
const ranges: Partial<Record<CommandId, string>> = {
  walk: '← ↑ → ↓',
  extend: '← ↑ → ↓',
  nudge: '← ↑ → ↓',
  rateCurrent: '1 – 5',
  rateIdeal: '1 – 5',
}

/** The sheet of shortcuts, made from the list of commands that handles the keys. */
export function Shortcuts() {
  const { refocus } = useTools()
  const open = useMap((state) => state.dialog === 'shortcuts')
  const close = () => {
    useMap.setState({ dialog: null })
    refocus()
  }
  return (
    <Dialog title={t('map.shortcuts')} isOpen={open} onClose={close}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on small screens, by keyboard too. */}
      <section className="map-shortcuts" tabIndex={0} aria-label={t('map.shortcuts')}>
        {commandGroups.map((group) => (
          <section key={group}>
            <h3>{t(`map.group.${group}`)}</h3>
            <dl>
              {group === 'capture' && <Typing />}
              {commands
                .filter((command) => command.group === group && !command.unlisted)
                .map((command) => (
                  <Fragment key={command.id}>
                    <dt>{t(`map.command.${command.id}`)}</dt>
                    <dd>
                      <Keys command={command} />
                    </dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
        <Everywhere />
      </section>
    </Dialog>
  )
}

function Keys({ command: { id, chords } }: { command: Command }) {
  const keys = keysOf(chords[0]!, onMac())
  const range = ranges[id]
  if (range) keys[keys.length - 1] = range
  return keys.map((key) => <kbd key={key}>{key}</kbd>)
}

/** What the field does while a title is typed. */
function Typing() {
  return (
    <>
      <dt>{t('map.typing.enter')}</dt>
      <dd>
        <kbd>Enter</kbd>
      </dd>
      <dt>{t('map.typing.tab')}</dt>
      <dd>
        <kbd>Tab</kbd>
      </dd>
      <dt>{t('map.typing.escape')}</dt>
      <dd>
        <kbd>Esc</kbd>
      </dd>
    </>
  )
}

const everywhere = {
  palette: 'Mod+k',
  nextJourney: 'Alt+PageDown',
  previousJourney: 'Alt+PageUp',
  undo: 'Mod+z',
} as const

/** Keys that hold in every view. */
function Everywhere() {
  return (
    <section>
      <h3>{t('map.group.everywhere')}</h3>
      <dl>
        {(Object.keys(everywhere) as (keyof typeof everywhere)[]).map((name) => (
          <Fragment key={name}>
            <dt>{t(`map.everywhere.${name}`)}</dt>
            <dd>
              {keysOf(everywhere[name], onMac()).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

const onMac = () => navigator.userAgent.includes('Mac')
