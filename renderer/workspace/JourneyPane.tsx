import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { t } from '../../shared/text/index.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { JourneyBar } from '../journeys/JourneyBar.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useNarrow } from '../ui/useNarrow.ts'
import { useWorkspace } from './state.ts'

/** The map or the outline of a journey with the inspector beside it; where there is no room, as a sheet over it. */
export function JourneyPane({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  return useNarrow() ? <Stacked>{children}</Stacked> : <Beside isOpen={isOpen}>{children}</Beside>
}

function Beside({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  return (
    <Group orientation="horizontal" className="workspace-map">
      <Panel minSize={400}>
        <main className="workspace-main">
          <JourneyBar />
          {children}
        </main>
      </Panel>
      <Separator className="workspace-separator" />
      <Panel defaultSize={372} minSize={320} maxSize={560}>
        <aside className="workspace-inspector" aria-label={t('shell.inspector')}>
          {isOpen && <Inspector />}
        </aside>
      </Panel>
    </Group>
  )
}

function Stacked({ children }: { children: ReactNode }) {
  const sheet = useWorkspace((state) => state.sheet)
  const openSheet = useWorkspace((state) => state.openSheet)
  return (
    <main className="workspace-main">
      <JourneyBar>
        <Button onPress={openSheet}>{t('shell.inspector')}</Button>
      </JourneyBar>
      {children}
      {sheet && (
        <Dialog title={t('shell.inspector')} isOpen onClose={() => useWorkspace.setState({ sheet: false })}>
          <div className="workspace-sheet">
            <Inspector />
          </div>
        </Dialog>
      )}
    </main>
  )
}
