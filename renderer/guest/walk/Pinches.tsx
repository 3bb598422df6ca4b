import { Trash2 } from 'lucide-react'
import { newId } from '../../../shared/id.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { Line } from '../ui/Line.tsx'
import { Words } from '../ui/Words.tsx'
import type { At } from './useRecord.ts'

type Pinch = ObservationDraft['pinches'][number]
/** More at one stop is another stop. */
const most = 8

export function PinchButton({ at }: { at: At }) {
  const { pinches } = at.recorded.draft
  const add = () =>
    at.set({ pinches: [...pinches, { id: newId(), sign: '', clarified: false, fixed: false, followUp: null }] })
  return (
    <button type="button" className="g-button g-button-pinch" disabled={pinches.length >= most} onClick={add}>
      <svg className="g-sense" width="22" height="22" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 14V9.5M4.5 9.5h7L10.3 6V2.5H5.7V6z" />
      </svg>
      {t('walk.pinch.add')}
    </button>
  )
}

/** A customer's mild disappointments, and what came of them. */
export function Pinches({ at }: { at: At }) {
  const { pinches } = at.recorded.draft
  const set = (id: string, fields: Partial<Pinch>, typed = false) =>
    at.set({ pinches: pinches.map((one) => (one.id === id ? { ...one, ...fields } : one)) }, typed)
  const remove = (id: string) => at.set({ pinches: pinches.filter((one) => one.id !== id) })
  return (
    <>
      {pinches.map((one, i) => (
        <section key={one.id} className="g-paper g-pinch">
          <p className="g-pinch-head">
            <span>
              <b>{t('walk.pinch.n', { n: i + 1 })}</b>
              <small className="g-hint">{t('walk.pinch.what')}</small>
            </span>
            <button
              type="button"
              className="g-icon"
              aria-label={t('walk.pinch.remove', { n: i + 1 })}
              onClick={() => remove(one.id)}
            >
              <Trash2 aria-hidden="true" />
            </button>
          </p>
          <Words
            label={t('walk.pinch.sign')}
            value={one.sign}
            most={500}
            onChange={(sign) => set(one.id, { sign }, true)}
          />
          <div className="g-row g-two">
            {(['clarified', 'fixed'] as const).map((what) => (
              <button
                key={what}
                type="button"
                className="g-choice"
                aria-pressed={one[what]}
                onClick={() => set(one.id, { [what]: !one[what] })}
              >
                {t(`walk.pinch.${what}`)}
              </button>
            ))}
          </div>
          <Line
            type="date"
            label={t('walk.pinch.followUp')}
            value={one.followUp ?? ''}
            onChange={(day) => set(one.id, { followUp: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null })}
          />
        </section>
      ))}
    </>
  )
}
