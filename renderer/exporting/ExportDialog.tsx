import { useEffect, useState } from 'react'
import { type ExportOptions, formatGroups, hasPages, isWalk, usualOptions } from '../../shared/exporting.ts'
import { exportName } from '../../shared/names.ts'
import { type ExportFormat, exportFormats } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useRecord } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Download } from '../ui/icons.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Columns } from './Columns.tsx'
import { useExport } from './useExport.ts'
import './exporting.css'

type Props = { first: ExportFormat; onClose(): void; onDetails(): void }

/** Which format, for whom, on which paper. */
export function ExportDialog({ first, onClose, onDetails }: Props) {
  const client = useClient()
  const engagement = useRecord('engagement', 'engagement')
  const walks = useAll('walkthrough')
  const { writing, write } = useExport()
  const [format, setFormat] = useState<ExportFormat>(first)
  const [options, setOptions] = useState<ExportOptions>(usualOptions)
  const change = (some: Partial<ExportOptions>) => setOptions((now) => ({ ...now, ...some }))
  useEffect(() => {
    client.ask('exportChoices', {}).then(setOptions, () => {})
  }, [client])
  const run = () => {
    onClose()
    void write(format, options)
  }
  return (
    <Dialog title={t('exporting.title')} isOpen onClose={onClose}>
      <div className="exporting">
        <div className="exporting-formats">
          {Object.entries(formatGroups(exportFormats)).map(([group, formats]) => (
            <fieldset key={group} className="exporting-group">
              <legend>{t(`exporting.groups.${group as 'plan'}`)}</legend>
              {formats.map((one) => (
                <label key={one} className="exporting-format">
                  <input
                    type="radio"
                    name="format"
                    value={one}
                    checked={format === one}
                    onChange={() => setFormat(one)}
                  />
                  {t(`shell.format.${one}`)}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <div className="exporting-options">
          <Switch isSelected={options.clientCopy} onChange={(clientCopy) => change({ clientCopy })}>
            {t('exporting.clientCopy')}
          </Switch>
          <p className="exporting-hint">{t('exporting.clientCopyHint')}</p>
          <Segmented
            label={t('exporting.paper')}
            value={options.paper}
            isDisabled={!hasPages(format)}
            options={(['a4', 'letter'] as const).map((id) => ({ id, label: t(`exporting.papers.${id}`) }))}
            onChange={(paper) => paper && change({ paper })}
          />
          {isWalk(format) && walks.length > 0 && (
            <Select
              label={t('exporting.walkthrough')}
              value={options.walkthrough ?? null}
              none={t('exporting.newest')}
              options={walks.map((one) => ({ id: one.id, label: one.name || t('walk.unnamed') }))}
              onChange={(walkthrough) => change({ walkthrough: walkthrough ?? undefined })}
            />
          )}
          {format === 'backlog' && <Columns columns={options.columns} onChange={(columns) => change({ columns })} />}
          <p className="exporting-hint">
            {engagement?.logo || engagement?.colour ? t('exporting.branded') : t('exporting.unbranded')}{' '}
            <Button variant="quiet" onPress={onDetails}>
              {t('exporting.details')}
            </Button>
          </p>
        </div>
        <p className="exporting-hint exporting-wide">
          {t('exporting.fileName', { name: exportName(engagement?.name ?? '', format) })}
        </p>
        <div className="tl-dialog-actions exporting-wide">
          <Button onPress={onClose}>{t('exporting.cancel')}</Button>
          <Button variant="primary" icon={<Download />} isDisabled={writing !== null} onPress={run}>
            {t('exporting.do')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
