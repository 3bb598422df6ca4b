import { useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { EngagementDialog } from '../engagement/EngagementDialog.tsx'
import { useExport } from '../exporting/useExport.ts'
import { Glossary } from '../glossary/Glossary.tsx'
import { ImportDialog } from '../importing/ImportDialog.tsx'
import { NoJourney } from '../journeys/NoJourney.tsx'
import { MapView } from '../map/MapView.tsx'
import { OutlineView } from '../outline/OutlineView.tsx'
import { Palette } from '../palette/Palette.tsx'
import { PasteDialog } from '../pasting/PasteDialog.tsx'
import { PlanView } from '../plan/PlanView.tsx'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { JourneyPane } from './JourneyPane.tsx'
import { useShortcuts } from './shortcuts.ts'
import { showsJourney, useWorkspace } from './state.ts'
import { TitleBar } from './TitleBar.tsx'
import './workspace.css'

/** Everything of one open engagement. */
export function Workspace() {
  const client = useClient()
  const { view, journey, wanted, openJourney, reset } = useWorkspace()
  const readOnly = useClientState((state) => state.readOnly)
  const journeys = useAll('journey')
  const [dialog, setDialog] = useState<'search' | 'details' | null>(null)
  const [importing, setImporting] = useState<File | null>(null)
  const picker = useRef<FileInputHandle>(null)
  const { write } = useExport()

  useEffect(() => reset, [reset])
  useEffect(() => {
    // A touchpoint of another journey is wanted: its journey comes first, then the view that shows it takes it.
    const home = wanted && client.view.get('touchpoint', wanted)?.journey
    if (home && home !== journey) useWorkspace.setState({ journey: home })
    else if (wanted && !home) useWorkspace.setState({ wanted: null })
  }, [client, wanted, journey])
  useEffect(() => {
    if (!journeys.some((one) => one.id === journey)) openJourney(journeys[0]?.id ?? null)
  }, [journeys, journey, openJourney])

  const search = useCallback(() => setDialog('search'), [])
  const exportPlan = useCallback(() => void write('docx'), [write])
  const importFile = useCallback(() => picker.current?.pick(), [])
  useShortcuts({ onSearch: search, onExport: exportPlan, onImport: importFile })
  const close = useCallback(() => setDialog(null), [])
  const closeImport = useCallback(() => setImporting(null), [])

  return (
    <div className="workspace" data-read-only={readOnly}>
      <TitleBar onSearch={search} onDetails={() => setDialog('details')} onImport={importFile} />
      {showsJourney(view) && (
        <JourneyPane>
          {!journey && <NoJourney />}
          {journey && view === 'map' && <MapView key={journey} />}
          {journey && view === 'outline' && <OutlineView key={journey} journey={journey} />}
        </JourneyPane>
      )}
      {view === 'plan' && <PlanView />}
      {view === 'glossary' && <Glossary />}
      {dialog === 'search' && (
        <Palette
          onClose={close}
          onDetails={() => setDialog('details')}
          onImport={importFile}
          onExport={(format) => void write(format)}
        />
      )}
      <PasteDialog />
      {dialog === 'details' && <EngagementDialog onClose={close} />}
      <FileInput ref={picker} accept=".csv,.tsv,.txt,.json" label={t('shell.import')} onPick={setImporting} />
      {importing && <ImportDialog picked={importing} onClose={closeImport} />}
    </div>
  )
}
