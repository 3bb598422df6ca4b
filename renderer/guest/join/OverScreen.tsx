import { t } from '../../../shared/text/forGuests.ts'
import { ForgetButton } from '../home/ForgetButton.tsx'
import { guest, useGuest } from '../me.ts'

/** The room is over for this guest. What is kept here stays until they say so. */
export function OverScreen() {
  const bye = useGuest((one) => one.bye) ?? 'closed'
  const unsent = useGuest((one) => one.box.length + one.photosLeft)
  return (
    <div className="g-page">
      <main className="g-main g-join">
        <h1>{t(`over.${bye}.title`)}</h1>
        <p className="g-lead-words">{t(`over.${bye}.what`)}</p>
        {unsent > 0 && (
          <div className="g-note g-note-broken">
            <p>{t('over.unsent', { count: unsent })}</p>
            <button
              type="button"
              className="g-button"
              onClick={() => guest.go({ view: 'kept', walk: null, stop: null })}
            >
              {t('over.show')}
            </button>
          </div>
        )}
        <div className="g-stack">
          <button type="button" className="g-button" onClick={() => guest.joinAgain()}>
            {t('over.again')}
          </button>
          <ForgetButton />
        </div>
      </main>
    </div>
  )
}
