import { useCallback, useEffect, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Hit } from '../../shared/search.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { EngagementDialog } from '../engagement/EngagementDialog.tsx'
import { ExportDialog } from '../exporting/ExportDialog.tsx'
import { ExportProgress } from '../exporting/Progress.tsx'
import { useExporting } from '../exporting/state.ts'
import { Glossary } from '../glossary/Glossary.tsx'
import { HealthDialog } from '../health/HealthDialog.tsx'
import { TroubleBanner } from '../health/TroubleBanner.tsx'
import { ImportDialog } from '../importing/ImportDialog.tsx'
import { importable } from '../importing/importable.ts'
import { InsightView } from '../insight/InsightView.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { resetLooking } from '../map/looking.ts'
import { focusTouchpoint, MapView } from '../map/MapView.tsx'
import { PlanView } from '../plan/PlanView.tsx'
import { showInPlan } from '../plan/showInPlan.ts'
import { Presentation } from '../present/Presentation.tsx'
import { usePresenting } from '../present/state.ts'
import { SearchDialog } from '../search/SearchDialog.tsx'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { VersionBanner } from '../versions/VersionBanner.tsx'
import { Versions } from '../versions/Versions.tsx'
import { useShortcuts } from './shortcuts.ts'
import { useWorkspace } from './state.ts'
import { TitleBar } from './TitleBar.tsx'
import './workspace.css'

/** Everything of one open engagement. */
export function Workspace() {
  const client = useClient()
  const { view, journey, show, openJourney, select, reset } = useWorkspace()
  const readOnly = useClientState((state) => state.readOnly)
  const journeys = useAll('journey')
  const [dialog, setDialog] = useState<'search' | 'details' | 'health' | null>(null)
  const [importing, setImporting] = useState<File | null>(null)
  const picker = useRef<FileInputHandle>(null)
  const presenting = usePresenting((state) => state.on)
  const { asking, ask } = useExporting()

  useEffect(() => reset, [reset])
  useEffect(() => resetLooking, [])
  useEffect(() => {
    if (!journeys.some((one) => one.id === journey)) openJourney(journeys[0]?.id ?? null)
  }, [journeys, journey, openJourney])

  const find = useCallback(
    (hit: Hit) => {
      if (hit.type === 'opportunity' && hit.touchpoint === null) return showInPlan(client, hit.id)
      if (hit.touchpoint === null) return show(hit.type === 'term' ? 'glossary' : 'plan')
      show('map')
      select([hit.touchpoint])
      focusTouchpoint(hit.touchpoint)
    },
    [client, show, select],
  )
  const search = useCallback(() => setDialog('search'), [])
  const exportPlan = useCallback(() => ask('docx'), [ask])
  const importFile = useCallback(() => picker.current?.pick(), [])
  useShortcuts({ onSearch: search, onExport: exportPlan, onImport: importFile })
  const close = useCallback(() => setDialog(null), [])
  const closeImport = useCallback(() => setImporting(null), [])

  return (
    <div className="workspace" data-read-only={readOnly}>
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
      </div>
      {view === 'map' && (
        <Group orientation="horizontal" className="workspace-map">
          <Panel minSize={400}>
            <main className="workspace-main">{journey && <MapView key={journey} />}</main>
          </Panel>
          <Separator className="workspace-separator" />
          <Panel defaultSize={372} minSize={320} maxSize={560}>
            <aside className="workspace-inspector" aria-label={t('shell.inspector')}>
              <Inspector />
            </aside>
          </Panel>
        </Group>
      )}
      {view === 'insight' && <InsightView />}
      {view === 'plan' && <PlanView />}
      {view === 'glossary' && <Glossary />}
      {view === 'versions' && <Versions />}
      {dialog === 'search' && <SearchDialog onClose={close} onFind={find} />}
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
