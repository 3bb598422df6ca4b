import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  Keyboard,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  Dialog as Panel,
  SearchField,
} from 'react-aria-components'
import { type RecordEntry, recordEntries } from '../../shared/palette/entries.ts'
import { type Found, find, prepare } from '../../shared/palette/rank.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { showJourney } from '../journeys/actions.ts'
import { showInPlan } from '../plan/showInPlan.ts'
import { useWorkspace } from '../workspace/state.ts'
import { endAhead, typeInto } from './ahead.ts'
import { type Actions, type CommandEntry, commandEntries } from './commands.ts'
import { recentIds, remember } from './recent.ts'
import './palette.css'

type Item = CommandEntry | RecordEntry
type Props = Actions & { onClose(): void }

/** Everything that can be done or found, by its words: typed, walked with the arrow keys, chosen with Enter. */
export function Palette({ onClose, ...actions }: Props) {
  const client = useClient()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const hurried = useRef(false)
  useEffect(() => {
    const { text, entered } = endAhead()
    hurried.current = entered && text.trim() !== ''
    typeInto(input.current, text)
  }, [])
  // As they were when the palette was opened: nothing changes while it is read.
  const [all] = useState<Item[]>(() => [...commandEntries(client, actions), ...recordEntries(client.view)])
  const prepared = useMemo(() => prepare(all), [all])
  const found = useMemo(() => (query.trim() ? find(prepared, query) : begin(all)), [all, prepared, query])
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0)

  const choose = (id: string) => {
    const item = all.find((one) => one.id === id)
    if (!item) return
    remember(item.id)
    onClose()
    // The dialog gives the keyboard back first; then what was chosen may take it.
    requestAnimationFrame(() => requestAnimationFrame(() => ('run' in item ? item.run() : show(item))))
  }
  useEffect(() => {
    if (!hurried.current || !query.trim()) return
    hurried.current = false
    const first = found[0]?.entries[0]
    if (first) choose(first.id)
  })
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // Quicker than the list, which marks its first match a moment later.
    const first = !input.current?.hasAttribute('aria-activedescendant') && query.trim() ? found[0]?.entries[0] : null
    if (event.key === 'Enter' && first) choose(first.id)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const show = ({ group, record, touchpoint }: RecordEntry) => {
    const { goTo, show: open } = useWorkspace.getState()
    if (touchpoint) goTo(touchpoint)
    else if (group === 'journey') showJourney(client, record)
    else if (group === 'opportunity') showInPlan(client, record)
    else open(group === 'term' ? 'glossary' : 'plan')
  }
  return (
    <ModalOverlay className="tl-backdrop" isDismissable isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="tl-modal palette">
        <Panel className="palette-panel" aria-label={t('palette.name')}>
          {/* A search field would take the first Escape to empty itself: here it lets go at once. */}
          <div className="palette-keyboard" onKeyDownCapture={pressed}>
            <Autocomplete inputValue={query} onInputChange={setQuery}>
              <SearchField aria-label={t('palette.hint')} autoFocus>
                <Input
                  ref={input}
                  className="palette-input"
                  role="combobox"
                  aria-expanded
                  aria-haspopup="listbox"
                  placeholder={t('palette.hint')}
                />
              </SearchField>
              <ListBox
                aria-label={t('palette.name')}
                className="palette-list"
                selectionMode="none"
                items={found}
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => <p className="palette-none">{t('shell.noMatch', { query })}</p>}
              >
                {({ group, entries }) => (
                  <ListBoxSection id={group} key={group}>
                    <Header className="palette-group">{t(`palette.group.${group}`)}</Header>
                    {entries.map((item) => (
                      <Row key={item.id} item={item} />
                    ))}
                  </ListBoxSection>
                )}
              </ListBox>
            </Autocomplete>
          </div>
          <p role="status" className="sr">
            {query.trim() && t('palette.found', { count })}
          </p>
        </Panel>
      </Modal>
    </ModalOverlay>
  )
}

/** Nothing typed yet: what was chosen last, then all that can be done. */
function begin(all: readonly Item[]): Found<Item>[] {
  const recent = recentIds().flatMap((id) => all.find((one) => one.id === id) ?? [])
  const known = new Set(recent.map(({ id }) => id))
  const rest = all.filter(({ id, group }) => group === 'command' && !known.has(id))
  return [
    ...(recent.length ? [{ group: 'recent' as const, entries: recent }] : []),
    { group: 'command' as const, entries: rest },
  ]
}

/** Words that people wrote look like theirs; those of the product like its own. */
const product = new Set<string>(['command', 'touchpoint', 'journey'])

function Row({ item }: { item: Item }) {
  const keys = 'keys' in item ? item.keys : []
  return (
    <ListBoxItem id={item.id} textValue={item.text} className="palette-item">
      <span className={product.has(item.group) ? 'palette-text' : 'palette-text words'}>{item.text}</span>
      <span className="palette-detail">{item.detail}</span>
      {keys.length > 0 && (
        <span className="palette-keys">
          {keys.map((key) => (
            <Keyboard key={key}>{key}</Keyboard>
          ))}
        </span>
      )}
    </ListBoxItem>
  )
}
