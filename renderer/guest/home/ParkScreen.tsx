import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import type { Input } from '../store/outbox.ts'
import { goHome, Page } from '../ui/Page.tsx'
import { Words } from '../ui/Words.tsx'

/** A thought for the parking lot: kept while it is written, sent when it is put there. */
export function ParkScreen() {
  const text = useGuest((one) => one.drafts.park ?? '')
  const can = useGuest((one) => one.state?.canPark ?? false)
  const box = useGuest((one) => one.box)
  const waiting = box.filter(({ call }) => call === 'park')
  const go = () => {
    guest.park(text.trim())
    guest.draft('park', '')
  }
  return (
    <Page title={t('park.title')} back={goHome}>
      <h1>{t('home.park')}</h1>
      <p className="g-lead-words">{t('park.what')}</p>
      <Words label={t('park.text')} value={text} onChange={(words) => guest.draft('park', words)} rows={4} />
      {!can && <p className="g-note">{t('park.none')}</p>}
      <button type="button" className="g-button g-button-primary" disabled={!can || !text.trim()} onClick={go}>
        {t('park.go')}
      </button>
      {waiting.length > 0 && (
        <section>
          <h2>{t('kept.waiting')}</h2>
          <ul>
            {waiting.map(({ key, input }) => (
              <li key={key} className="g-paper words">
                {(input as Input<'park'>).text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
