import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useRecord } from '../client/hooks.ts'
import { RoomSign } from '../room/RoomSign.tsx'
import { leave } from '../together/leave.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { House, LogOut, Redo2, Search, Undo2 } from '../ui/icons.ts'
import { ThemeButton } from '../ui/ThemeButton.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { viewsOf } from './allowed.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { Saved } from './Saved.tsx'
import { useWorkspace } from './state.ts'
import { useMay } from './useMay.ts'

type Props = { onSearch(): void; onDetails(): void; onHealth(): void; onImport(): void }

export function TitleBar({ onSearch, onDetails, onHealth, onImport }: Props) {
  const client = useClient()
  const engagement = useRecord('engagement', 'engagement')
  const view = useWorkspace((state) => state.view)
  const show = useWorkspace((state) => state.show)
  const role = useClientState((state) => state.role)
  const files = useMay('files')
  const details = useMay('details')
  return (
    <header className="bar">
      <div className="bar-left">
        {files ? (
          <IconButton label={t('shell.close')} icon={<House />} onPress={() => void client.close()} />
        ) : (
          <IconButton label={t('together.leave')} icon={<LogOut />} onPress={() => void leave(client)} />
        )}
        <h1 className="bar-title">
          <button
            type="button"
            className="bar-name"
            title={details ? t('shell.engagement') : undefined}
            disabled={!details}
            onClick={onDetails}
          >
            {engagement?.name || t('shell.product')}
          </button>
        </h1>
        <Saved />
        <RoomSign />
      </div>
      <ViewTabs
        label={t('shell.viewsLabel')}
        views={viewsOf(role).map((id) => ({ id, label: t(`shell.views.${id}`) }))}
        current={view}
        onChange={show}
        first={5}
        more={t('shell.moreViews')}
      />
      <div className="bar-right">
        <UndoRedo />
        <IconButton label={t('shell.search')} shortcut="Ctrl+K" icon={<Search />} onPress={onSearch} />
        <ThemeButton />
        <MoreMenu onDetails={onDetails} onHealth={onHealth} onImport={onImport} />
      </div>
    </header>
  )
}

/** By itself, because it changes with every edit. */
function UndoRedo() {
  const client = useClient()
  const { undo, redo } = useClientState((state) => state.history)
  return (
    <>
      <IconButton
        label={undo ? t('shell.undo', { what: undo }) : t('shell.nothingToUndo')}
        shortcut="Ctrl+Z"
        isDisabled={!undo}
        icon={<Undo2 />}
        onPress={() => client.undo()}
      />
      <IconButton
        label={redo ? t('shell.redo', { what: redo }) : t('shell.nothingToRedo')}
        shortcut="Ctrl+Shift+Z"
        isDisabled={!redo}
        icon={<Redo2 />}
        onPress={() => client.redo()}
      />
    </>
  )
}
