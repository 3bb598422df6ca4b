import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { home } from '../store/place.ts'
import { StatusLine } from './StatusLine.tsx'

type Props = { title: string; back?: () => void; children: ReactNode; status?: ReactNode; foot?: ReactNode }

/** A screen of the room: where back leads, what is saved, what is said to all, and the screen itself. */
export function Page({ title, back, children, status, foot }: Props) {
  const full = useGuest((one) => one.full)
  const muted = useGuest((one) => one.state?.you.muted ?? false)
  return (
    <div className="g-page">
      <header className="g-bar">
        {back && (
          <button type="button" className="g-icon" onClick={back}>
            <ChevronLeft aria-hidden="true" />
            <span className="sr">{t('common.back')}</span>
          </button>
        )}
        <p className="g-bar-title">{title}</p>
        {status ?? <StatusLine />}
      </header>
      <main className="g-main">
        {muted && <p className="g-note g-note-broken">{t('muted')}</p>}
        {full && <p className="g-note g-note-broken">{t('status.full')}</p>}
        <Lead />
        {children}
      </main>
      {foot && <footer className="g-foot">{foot}</footer>}
    </div>
  )
}

export const goHome = () => guest.go(home)

/** What the facilitator asks everybody to look at. */
function Lead() {
  const lead = useGuest((one) => one.lead)
  const role = useGuest((one) => one.state?.you.role)
  if (!lead) return null
  const title = lead.title || t(`lead.view.${lead.view}`)
  const map = lead.view === 'map' && role !== 'participant'
  return (
    <section className="g-note g-lead" aria-live="polite">
      <p>
        {t('lead.says')} <b className="words">{title}</b>.
      </p>
      <p className="g-row">
        {map ? (
          <a className="g-button" href="/map">
            {t('home.map')}
          </a>
        ) : (
          <button
            type="button"
            className="g-button"
            onClick={() => {
              guest.dismissLead()
              guest.go({ view: 'outline', walk: null, stop: lead.touchpoint })
            }}
          >
            {t('lead.look')}
          </button>
        )}
        <button type="button" className="g-button g-button-quiet" onClick={() => guest.dismissLead()}>
          {t('lead.dismiss')}
        </button>
      </p>
    </section>
  )
}
