import { useState } from 'react'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'

/** Forgets everything of this guest on this phone, after asking once more. */
export function ForgetButton() {
  const unsent = useGuest((one) => one.box.length + one.photosLeft)
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <button type="button" className="g-button g-button-danger" onClick={() => setAsking(true)}>
        {t('over.forget')}
      </button>
    )
  return (
    <section className="g-note g-note-broken" role="alert">
      <p>
        <b>{t('over.forgetSure')}</b> {t('over.forgetWhat')} {unsent > 0 && t('over.forgetUnsent')}
      </p>
      <p className="g-row">
        <button type="button" className="g-button g-button-danger" onClick={() => void guest.forget()}>
          {t('over.forget')}
        </button>
        <button type="button" className="g-button" onClick={() => setAsking(false)}>
          {t('over.keep')}
        </button>
      </p>
    </section>
  )
}
