import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'

/** What a room before this one never got: only the person knows whether it belongs here. */
export function EarlierNote() {
  const earlier = useGuest((one) => one.earlier)
  return (
    <>
      {earlier.map(({ guest: id, count }) => (
        <section key={id} className="g-note">
          <p>{t('home.earlier', { count })}</p>
          <p className="g-row">
            <button type="button" className="g-button" onClick={() => void guest.settleEarlier(id, true)}>
              {t('home.earlierSend')}
            </button>
            <button
              type="button"
              className="g-button g-button-danger"
              onClick={() => void guest.settleEarlier(id, false)}
            >
              {t('home.earlierForget')}
            </button>
          </p>
        </section>
      ))}
    </>
  )
}
