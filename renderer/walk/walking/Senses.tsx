import { useState } from 'react'
import { senses } from '../../../shared/records/touchpoint.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/index.ts'
import { Ear, Eye, Flower2, Hand, Soup } from '../../ui/icons.ts'
import { WordsField } from '../../ui/WordsField.tsx'

const icons = { sees: Eye, hears: Ear, feels: Hand, smells: Flower2, tastes: Soup }
type Sense = (typeof senses)[number]
type Props = { draft: ObservationDraft; onChange(values: Partial<ObservationDraft>): void }

/** Five senses: press one, and write or dictate what it says. Those with a note are marked. */
export function Senses({ draft, onChange }: Props) {
  const [open, setOpen] = useState<Sense | null>(() => senses.find((one) => draft[one]) ?? null)
  return (
    <section className="walking-part" aria-labelledby="walking-senses">
      <h3 id="walking-senses">{t('walk.walking.senses')}</h3>
      <div className="walking-senses">
        {senses.map((one) => {
          const Icon = icons[one]
          return (
            <button
              key={one}
              type="button"
              aria-pressed={one === open}
              onClick={() => setOpen(one === open ? null : one)}
            >
              <Icon aria-hidden="true" />
              {t(`walk.walking.sense.${one}`)}
              {draft[one] && <span className="walking-noted">{t('walk.walking.noted')}</span>}
            </button>
          )
        })}
      </div>
      {open && (
        <WordsField
          key={open}
          className="walking-note"
          label={t(`walk.walking.senseNote.${open}`)}
          value={draft[open]}
          autoFocus={!draft[open]}
          onCommit={(text) => onChange({ [open]: text })}
        />
      )}
    </section>
  )
}
