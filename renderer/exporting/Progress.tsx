import { useEffect } from 'react'
import { ProgressBar } from 'react-aria-components'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useExporting } from './state.ts'
import './exporting.css'

/** How far the export is that is being written, and the way to stop it. */
export function ExportProgress() {
  const client = useClient()
  const running = useExporting((state) => state.running)
  useEffect(
    () =>
      client.onExporting((id, done) => {
        const { running } = useExporting.getState()
        if (running?.id === id) useExporting.setState({ running: { ...running, done } })
      }),
    [client],
  )
  if (!running) return null
  const label = t('shell.exporting', { format: t(`shell.format.${running.format}`) })
  return (
    <section className="exporting-progress" aria-label={t('exporting.progress')}>
      <ProgressBar aria-label={label} value={Math.round(running.done * 100)}>
        {({ percentage, valueText }) => (
          <>
            <div className="exporting-progress-words">
              <span>{label}</span>
              <span className="num">{valueText}</span>
            </div>
            <div className="exporting-track">
              <div className="exporting-fill" style={{ transform: `scaleX(${(percentage ?? 0) / 100})` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button onPress={() => void client.ask('cancelExport', { id: running.id })}>{t('exporting.cancel')}</Button>
    </section>
  )
}
