import { useEffect } from 'react'
import { useClient } from '../client/hooks.ts'
import { stepJourney } from '../journeys/actions.ts'
import { type Doing, may } from './allowed.ts'

type Actions = { onSearch(): void; onExport(): void; onImport(): void; onHealth(): void }

/**
 * Keys that hold in every view. Undo in a text field is the ledger's too: fields commit what they hold first
 * (`flushDrafts`), so that one history takes back words and cards alike.
 */
export function useShortcuts({ onSearch, onExport, onImport, onHealth }: Actions): void {
  const client = useClient()
  useEffect(() => {
    const { role } = client.state.getState()
    const only = (doing: Doing, run: () => void) => () => may(role, doing) && run()
    const commands: Record<string, () => void> = {
      undo: () => client.undo(),
      redo: () => client.redo(),
      search: onSearch,
      export: only('export', onExport),
      import: only('import', onImport),
      health: only('health', onHealth),
      home: only('files', () => void client.close()),
      nextJourney: () => stepJourney(client, 1),
      previousJourney: () => stepJourney(client, -1),
    }
    const pressed = (event: KeyboardEvent) => {
      const command = commandOf(event)
      const { file } = client.state.getState()
      if (!command || !file || event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]'))
        return
      event.preventDefault()
      commands[command]?.()
    }
    window.addEventListener('keydown', pressed)
    const stop = client.onMenu((command) => commands[command]?.())
    return () => {
      window.removeEventListener('keydown', pressed)
      stop()
    }
  }, [client, onSearch, onExport, onImport, onHealth])
}

function commandOf(event: KeyboardEvent): string | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey)
    return { PageDown: 'nextJourney', PageUp: 'previousJourney' }[event.key] ?? null
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (event.shiftKey) return null
  return { y: 'redo', k: 'search', f: 'search', e: 'export' }[key] ?? null
}
