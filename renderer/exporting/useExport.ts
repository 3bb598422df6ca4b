import { useState } from 'react'
import type { Sheets } from '../../shared/documents/sheets.ts'
import { asRefusal } from '../../shared/errors.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { saveDownload } from '../client/bytes.ts'
import { flushDrafts } from '../client/drafts.ts'
import { useClient } from '../client/hooks.ts'
import { notify } from '../ui/notices.tsx'

/** Writes an export of everything committed, also of what is being typed at this moment. */
export function useExport(): {
  writing: ExportFormat | null
  write(format: ExportFormat, sheets?: Sheets): Promise<void>
} {
  const client = useClient()
  const [writing, setWriting] = useState<ExportFormat | null>(null)
  const write = async (format: ExportFormat, sheets?: Sheets) => {
    setWriting(format)
    try {
      flushDrafts()
      await client.settled()
      const done = await client.ask('export', { format, ...(sheets && { sheets }) })
      if (done.kind === 'download') saveDownload(done.download, done.name)
      if (done.kind !== 'cancelled') notify.news(t('shell.exported', { name: done.name }))
    } catch (error) {
      notify.refusal(asRefusal(error))
    } finally {
      setWriting(null)
    }
  }
  return { writing, write }
}
