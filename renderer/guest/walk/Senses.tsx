import { useState } from 'react'
import { t } from '../../../shared/text/forGuests.ts'
import { Words } from '../ui/Words.tsx'
import { type Sense, SenseIcon, senses } from './SenseIcon.tsx'
import type { At } from './useRecord.ts'

/** Five large buttons, each with a place for words. One with words is filled; the one that is open has a frame. */
export function Senses({ at }: { at: At }) {
  const { draft } = at.recorded
  const [open, setOpen] = useState<Sense | null>(null)
  const shown = senses.filter((one) => one === open || draft[one] !== '')
  return (
    <fieldset aria-labelledby="senses">
      <h2 id="senses" className="g-ask">
        {t('walk.senses')}
      </h2>
      <div className="g-senses">
        {senses.map((one) => (
          <button
            key={one}
            type="button"
            className="g-choice"
            aria-pressed={shown.indexOf(one) >= 0}
            onClick={() => setOpen(open === one ? null : one)}
          >
            <SenseIcon sense={one} />
            {t(`walk.sense.${one}`)}
          </button>
        ))}
      </div>
      {shown.map((one) => (
        <Words
          key={one}
          label={t(`walk.senseAsk.${one}`)}
          value={draft[one]}
          autoFocus={one === open}
          onChange={(text) => {
            // What is emptied stays open, or the field would go from under the thumb.
            setOpen(one)
            at.set({ [one]: text }, true)
          }}
        />
      ))}
    </fieldset>
  )
}
