import { asRefusal } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { saveDownload } from '../client/bytes.ts'
import { flushDrafts } from '../client/drafts.ts'
import { useClient } from '../client/hooks.ts'
import { notify } from '../ui/notices.tsx'

/** Saves everything that is in memory, with what could not be kept, as a new file. */
export function useSaveCopy(): () => Promise<void> {
  const client = useClient()
  return async () => {
    flushDrafts()
    try {
      const done = await client.ask('saveCopy', { edits: client.waiting })
      if (done.kind === 'download') saveDownload(done.download, done.name)
      if (done.kind !== 'cancelled') notify.news(t('safety.copied', { name: done.name }))
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
  }
}
