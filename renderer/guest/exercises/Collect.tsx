import { newId } from '../../../shared/id.ts'
import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { blankEntry } from '../store/entries.ts'
import { Composer } from './Composer.tsx'
import { OwnEntry } from './OwnEntry.tsx'

/** As many as one likes, one at a time. */
export function Collect({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine).filter(({ text }) => text)
  const label = t(`exercise.write.${exercise.setup.collects ?? 'touchpoint'}`)
  return (
    <>
      <Composer
        where={`collect.${exercise.id}`}
        label={label}
        onAdd={(text) => guest.give(blankEntry(newId(), { text }))}
      />
      {mine.length > 0 && (
        <section>
          <h2>{t('exercise.mine')}</h2>
          <ul>
            {[...mine].reverse().map((entry) => (
              <OwnEntry key={entry.id} entry={entry} label={label} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
