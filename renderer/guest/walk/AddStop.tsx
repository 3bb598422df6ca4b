import { useState } from 'react'
import { newId } from '../../../shared/id.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { Line } from '../ui/Line.tsx'

type Props = { walk: string; after: string | null; label: string; go(stop: string | null): void }

/** A point of connection that is not among the stops: it is put in after the one at which one stands. */
export function AddStop({ walk, after, label, go }: Props) {
  const where = `stop.${walk}.${after ?? ''}`
  const title = useGuest((one) => one.drafts[`${where}.title`] ?? '')
  const place = useGuest((one) => one.drafts[`${where}.place`] ?? '')
  const [asked, setAsked] = useState(false)
  const write = (what: 'title' | 'place') => (text: string) => guest.draft(`${where}.${what}`, text)
  const close = () => {
    write('title')('')
    write('place')('')
    setAsked(false)
  }
  const add = () => {
    const stop = newId()
    guest.records.set(walk, stop, { found: { title: title.trim(), place: place.trim(), after } })
    close()
    go(stop)
  }
  if (!asked && !title && !place)
    return (
      <button type="button" className="g-button g-wide" onClick={() => setAsked(true)}>
        {label}
      </button>
    )
  return (
    <section className="g-paper">
      <h2>{label}</h2>
      <Line label={t('walk.addTitle')} value={title} onChange={write('title')} most={500} />
      <Line label={t('walk.addPlace')} value={place} onChange={write('place')} most={500} />
      <p className="g-row">
        <button type="button" className="g-button g-button-primary" disabled={!title.trim()} onClick={add}>
          {t('walk.add')}
        </button>
        <button type="button" className="g-button g-button-quiet" onClick={close}>
          {t('common.cancel')}
        </button>
      </p>
    </section>
  )
}
