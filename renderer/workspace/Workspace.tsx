import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { ExportProgress } from '../exporting/Progress.tsx'
import { useExporting } from '../exporting/state.ts'
import { useExport } from '../exporting/useExport.ts'
import { TroubleBanner } from '../health/TroubleBanner.tsx'
import { importable } from '../importing/importable.ts'
import { NoJourney } from '../journeys/NoJourney.tsx'
import { resetLooking } from '../map/looking.ts'
import { MapView } from '../map/MapView.tsx'
import { listenAhead } from '../palette/ahead.ts'
import { usePresenting } from '../present/state.ts'
import { Arrivals } from '../together/Arrivals.tsx'
import { GuestBanner } from '../together/GuestBanner.tsx'
import { usePresence } from '../together/usePresence.ts'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { VersionBanner } from '../versions/VersionBanner.tsx'
import { JourneyPane } from './JourneyPane.tsx'
import {
  AgendaView,
  EngagementDialog,
  ExportDialog,
  Glossary,
  HealthDialog,
  ImportDialog,
  InsightView,
  OutlineView,
  Palette,
  PasteDialog,
  PlanView,
  Presentation,
  RoomView,
  Versions,
  WalkView,
} from './parts.ts'
import { useShortcuts } from './shortcuts.ts'
import { showsJourney, useWorkspace } from './state.ts'
import { TitleBar } from './TitleBar.tsx'
import './workspace.css'

/** Everything of one open engagement; while the host still opens it, its frame, in which nothing can be done. */
export function Workspace() {
  const client = useClient()
  const isOpen = useFirstJourney()
  const { view, journey, wanted, openJourney, reset } = useWorkspace()
  const readOnly = useClientState((state) => state.readOnly)
  const journeys = useAll('journey')
  const [dialog, setDialog] = useState<'search' | 'details' | 'health' | null>(null)
  const [importing, setImporting] = useState<File | null>(null)
  const picker = useRef<FileInputHandle>(null)
  const presenting = usePresenting((state) => state.on)
  const { asking, ask } = useExporting()
  const { write } = useExport()

  usePresence()

  useEffect(() => reset, [reset])
  useEffect(() => resetLooking, [])
  useEffect(() => {
    // A touchpoint of another journey is wanted: its journey comes first, then the view that shows it takes it.
    const home = wanted && client.view.get('touchpoint', wanted)?.journey
    if (home && home !== journey) useWorkspace.setState({ journey: home })
    else if (wanted && !home) useWorkspace.setState({ wanted: null })
  }, [client, wanted, journey])
  useEffect(() => {
    if (!journeys.some((one) => one.id === journey)) openJourney(journeys[0]?.id ?? null)
  }, [journeys, journey, openJourney])

  const search = useCallback(() => {
    listenAhead()
    setDialog('search')
  }, [])
  const exportPlan = useCallback(() => ask('docx'), [ask])
  const importFile = useCallback(() => picker.current?.pick(), [])
  const health = useCallback(() => setDialog('health'), [])
  useShortcuts({ onSearch: search, onExport: exportPlan, onImport: importFile, onHealth: health })
  const close = useCallback(() => setDialog(null), [])
  const closeImport = useCallback(() => setImporting(null), [])

  return (
    <div className="workspace" data-read-only={readOnly} inert={!isOpen} aria-busy={!isOpen}>
      {presenting && journey && <Presentation journey={journey} />}
      <TitleBar
        onSearch={search}
        onDetails={() => setDialog('details')}
        onHealth={() => setDialog('health')}
        onImport={importFile}
      />
      <div className="workspace-banners">
        <TroubleBanner />
        <VersionBanner />
        <GuestBanner />
      </div>
      {showsJourney(view) && (
        <JourneyPane isOpen={isOpen}>
          {!isOpen && <Opening />}
          {isOpen && !journey && <NoJourney />}
          {journey && view === 'map' && <MapView key={journey} />}
          {journey && view === 'outline' && <OutlineView key={journey} journey={journey} />}
        </JourneyPane>
      )}
      {view === 'insight' && <InsightView />}
      {view === 'plan' && <PlanView />}
      {view === 'walk' && <WalkView />}
      {view === 'agenda' && <AgendaView />}
      {view === 'room' && <RoomView />}
      {view === 'glossary' && <Glossary />}
      {view === 'versions' && <Versions />}
      {dialog === 'search' && (
        <Palette
          onClose={close}
          onDetails={() => setDialog('details')}
          onHealth={() => setDialog('health')}
          onImport={importFile}
          onExport={(format) => void write(format)}
        />
      )}
      <PasteDialog />
      <Arrivals />
      {dialog === 'health' && <HealthDialog onClose={close} />}
      {dialog === 'details' && <EngagementDialog onClose={close} />}
      {asking && (
        <ExportDialog
          first={asking}
          onClose={() => ask(null)}
          onDetails={() => {
            ask(null)
            setDialog('details')
          }}
        />
      )}
      <ExportProgress />
      <FileInput ref={picker} accept={importable} label={t('shell.import')} onPick={setImporting} />
      {importing && <ImportDialog picked={importing} onClose={closeImport} />}
    </div>
  )
}

/** Opens the first journey with the file: before anything is drawn, or a map without one would be drawn first. */
function useFirstJourney(): boolean {
  const client = useClient()
  const isOpen = useClientState((state) => state.file !== null)
  useState(() => openFirst(client))
  useLayoutEffect(
    () => client.state.subscribe((now, before) => now.file && !before.file && openFirst(client)),
    [client],
  )
  return isOpen
}

const openFirst = (client: Client) => useWorkspace.getState().openJourney(client.view.all('journey')[0]?.id ?? null)

/** Says so where it takes longer than it should. */
const Opening = () => (
  <p className="workspace-opening" role="status">
    {t('shell.opening')}
  </p>
)
