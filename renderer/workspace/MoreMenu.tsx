import { useState } from 'react'
import { formatGroups, usualOptions } from '../../shared/exporting.ts'
import { type ExportFormat, exportFormats } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { MapPdfDialog } from '../exporting/MapPdfDialog.tsx'
import { useExporting } from '../exporting/state.ts'
import { useExport } from '../exporting/useExport.ts'
import { usePresenting } from '../present/state.ts'
import { Download, MoreHorizontal } from '../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { may } from './allowed.ts'

type Props = { onDetails(): void; onHealth(): void; onImport(): void }

/** Export in every format, and what is needed once a day. */
export function MoreMenu({ onDetails, onHealth, onImport }: Props) {
  const { writing, write } = useExport()
  const [onPaper, setOnPaper] = useState(false)
  const ask = useExporting((state) => state.ask)
  const item = (format: ExportFormat): MenuEntry => ({
    id: format,
    label: t(`shell.format.${format}`),
    onAction: () => (format === 'map-pdf' ? setOnPaper(true) : void write(format)),
  })
  const groups = formatGroups(exportFormats)
  const items: MenuEntry[] = [
    { id: 'choose', label: t('exporting.choose'), shortcut: 'Ctrl+E', onAction: () => ask('docx') },
    'separator',
    ...groups.plan.map(item),
    'separator',
    { id: 'walks', label: t('exporting.groups.walk'), items: groups.walk.map(item) },
    { id: 'backlogs', label: t('exporting.backlogs'), items: groups.backlog.map(item) },
    'separator',
    ...groups.map.map(item),
    ...groups.data.map(item),
  ]
  const readOnly = useClientState((state) => state.readOnly)
  const role = useClientState((state) => state.role)
  return (
    <>
      {may(role, 'export') && (
        <MenuButton
          label={writing ? t('shell.exporting', { format: t(`shell.format.${writing}`) }) : t('shell.export')}
          icon={<Download />}
          showLabel
          isDisabled={writing !== null}
          items={items}
        />
      )}
      <MenuButton
        label={t('shell.menu')}
        icon={<MoreHorizontal />}
        items={[
          {
            ...{ id: 'present', label: t('present.startMenu') },
            onAction: () => usePresenting.getState().present(true),
          },
          ...(may(role, 'details') ? [{ id: 'details', label: t('shell.engagement'), onAction: onDetails }] : []),
          ...(may(role, 'health') ? [{ id: 'health', label: t('safety.title'), onAction: onHealth }] : []),
          ...(may(role, 'import')
            ? [{ id: 'import', label: t('shell.import'), onAction: onImport, isDisabled: readOnly }]
            : []),
        ]}
      />
      {onPaper && (
        <MapPdfDialog
          onClose={() => setOnPaper(false)}
          onWrite={(sheets) => void write('map-pdf', { ...usualOptions, sheets })}
        />
      )}
    </>
  )
}
