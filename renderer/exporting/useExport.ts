import { useCallback } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { ExportOptions } from '../../shared/exporting.ts'
import { newId } from '../../shared/id.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { saveDownload } from '../client/bytes.ts'
import { flushDrafts } from '../client/drafts.ts'
import { useClient } from '../client/hooks.ts'
import { lookNow } from '../map/looking.ts'
import { notify } from '../ui/notices.tsx'
import { useExporting } from './state.ts'

type Export = {
  writing: ExportFormat | null
  /** Without options: as exports were written last on this machine, and whole. */
  write(format: ExportFormat, options?: ExportOptions): Promise<void>
}

/** Writes an export of everything committed, also of what is being typed at this moment. The screen stays usable. */
export function useExport(): Export {
  const client = useClient()
  const writing = useExporting((state) => state.running?.format ?? null)
  const write = useCallback(
    async (format: ExportFormat, options?: ExportOptions) => {
      if (useExporting.getState().running) return
      const id = newId()
      useExporting.setState({ running: { id, format, done: 0 } })
      try {
        flushDrafts()
        await client.settled()
        const done = await client.ask('export', {
          format,
          id,
          look: lookNow(),
          options: options ?? (await client.ask('exportChoices', {})),
        })
        if (done.kind === 'download') saveDownload(done.download, done.name)
        if (done.kind !== 'cancelled')
          notify.news([t('shell.exported', { name: done.name }), done.leftOut].filter(Boolean).join(' '))
      } catch (error) {
        notify.refusal(asRefusal(error))
      } finally {
        useExporting.setState({ running: null })
      }
    },
    [client],
  )
  return { writing, write }
}
