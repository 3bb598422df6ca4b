import { type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Plus } from '../ui/icons.ts'
import { useNarrow } from '../ui/useNarrow.ts'
import { useWorkspace } from '../workspace/state.ts'
import { Board } from './board/Board.tsx'
import { DocumentView } from './DocumentView.tsx'
import { FilterBar } from './FilterBar.tsx'
import { noFilter } from './filter.ts'
import { Matrix } from './matrix/Matrix.tsx'
import { OwnerSheets } from './owners/OwnerSheets.tsx'
import { PlanBar } from './PlanBar.tsx'
import { PlanPanel } from './panel/PlanPanel.tsx'
import { openPlan, type PlanViewName, setPlan, usePlan } from './state.ts'
import { PlanTable } from './table/PlanTable.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { useAddOpportunity } from './useAddOpportunity.ts'
import { type Rows, useRows } from './useRows.ts'
import './popover.css'
import './screen.css'
import './narrow.css'

/** The plan: its opportunities as a table, a board, a matrix, a time line, by owner, and as the document that leaves. */
export function PlanView() {
  const file = useClientState((state) => state.file)!
  useEffect(() => openPlan(file), [file])
  const view = usePlan((state) => state.view)
  const said = usePlan((state) => state.said)
  const rows = useRows()
  return (
    <main className="plan-screen">
      <PlanBar />
      {view === 'document' ? (
        <DocumentView />
      ) : (
        <Parts
          main={
            <div className="plan-side">
              <h2 className="sr">{t(`planScreen.views.${view}`)}</h2>
              {rows.all.length > 0 && <FilterBar rows={rows} />}
              <Content rows={rows} view={view} />
            </div>
          }
          panel={
            <aside className="workspace-inspector" aria-label={t('planScreen.panel')}>
              <PlanPanel rows={rows} />
            </aside>
          }
        />
      )}
      <div role="status" className="sr">
        {said}
      </div>
    </main>
  )
}

/** Beside each other; where there is no room for both, below each other. */
function Parts({ main, panel }: { main: ReactNode; panel: ReactNode }) {
  if (useNarrow())
    return (
      <div className="plan-stacked">
        {main}
        {panel}
      </div>
    )
  return (
    <Group orientation="horizontal" className="workspace-map">
      <Panel minSize={400}>{main}</Panel>
      <Separator className="workspace-separator" />
      <Panel defaultSize={348} minSize={300} maxSize={560}>
        {panel}
      </Panel>
    </Group>
  )
}

const views = { table: PlanTable, board: Board, matrix: Matrix, timeline: Timeline, owners: OwnerSheets }

function Content({ rows, view }: { rows: Rows; view: Exclude<PlanViewName, 'document'> }) {
  const { add, readOnly } = useAddOpportunity()
  const toMap = useWorkspace((state) => state.show)
  if (rows.all.length === 0)
    return (
      <div className="plan-empty">
        <EmptyState title={t('planScreen.emptyTitle')}>
          <p>{t('planScreen.empty')}</p>
          <div className="plan-actions">
            <Button variant="primary" onPress={() => toMap('map')}>
              {t('planScreen.toMap')}
            </Button>
            {!readOnly && (
              <Button icon={<Plus />} onPress={add}>
                {t('planScreen.add')}
              </Button>
            )}
          </div>
        </EmptyState>
      </div>
    )
  if (rows.shown.length === 0)
    return (
      <div className="plan-empty">
        <EmptyState title={t('planScreen.noMatch')}>
          <p>{t('planScreen.noMatchWhat', { count: rows.all.length })}</p>
          <Button onPress={() => setPlan({ filter: noFilter })}>{t('planScreen.clearFilter')}</Button>
        </EmptyState>
      </div>
    )
  const View = views[view]
  return <View rows={rows} />
}
