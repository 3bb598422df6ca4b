import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'
import { StatusLine } from '../ui/StatusLine.tsx'

export function WaitingScreen() {
  const name = useGuest((one) => one.name)
  return (
    <div className="g-page">
      <main className="g-main g-join g-centre" aria-live="polite">
        <span className="g-wait" aria-hidden="true" />
        <h1>{t('waiting.title')}</h1>
        <p className="g-lead-words">{t('waiting.what')}</p>
        <p>{t('waiting.as', { name })}</p>
        <StatusLine />
      </main>
    </div>
  )
}
