import { useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { saveDownload } from '../client/bytes.ts'
import { flushDrafts } from '../client/drafts.ts'
import { useClient } from '../client/hooks.ts'
import { lookNow } from '../map/looking.ts'
import { notify } from '../ui/notices.tsx'

/** Writes an export of everything committed, also of what is being typed at this moment. */
export function useExport(): { writing: ExportFormat | null; write(format: ExportFormat): Promise<void> } {
  const client = useClient()
  const [writing, setWriting] = useState<ExportFormat | null>(null)
  const write = async (format: ExportFormat) => {
    setWriting(format)
    try {
      flushDrafts()
      await client.settled()
      const done = await client.ask('export', { format, look: lookNow() })
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
