import { useState } from 'react'
import { newId } from '../../../shared/id.ts'
import type { Entry, GuestExercise } from '../../../shared/room/exercise.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { blankEntry, entryKey } from '../store/entries.ts'
import { Composer } from './Composer.tsx'
import { type Cause, chained } from './causes.ts'
import { OwnEntry } from './OwnEntry.tsx'

/** Causes up to five levels deep: for oneself first, then together, when everybody adds to what is there. */
export function Why({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine).filter(({ text }) => text)
  const viewer = useGuest((one) => one.state?.you.role === 'viewer')
  const open = exercise.phase === 'open'
  const box = useGuest((one) => one.box)
  // Together: what one has just added is not among what is shown until the room has it.
  const onItsWay = mine.filter(({ id }) =>
    box.some(({ key, call }) => call === 'put' && key === entryKey(exercise.id, id)),
  )
  const causes: Cause[] = open
    ? [
        ...exercise.shown,
        ...onItsWay.filter(({ text }) => !exercise.shown.some((one) => one.mine && one.text === text)),
      ]
    : mine
  const give = (text: string, explains: string | null) => guest.give(blankEntry(newId(), { text, explains }))
  return (
    <>
      {!viewer && (
        <Composer where={`why.${exercise.id}.`} label={t('exercise.because')} onAdd={(text) => give(text, null)} />
      )}
      <ul className="g-causes">
        {chained(causes).map(({ cause, level }) => (
          <Node
            key={cause.id}
            exercise={exercise}
            cause={cause}
            level={level}
            own={open ? null : (cause as Entry)}
            onAdd={viewer || level >= roomLimits.levels ? null : (text) => give(text, cause.id)}
          />
        ))}
      </ul>
    </>
  )
}

type NodeProps = {
  exercise: GuestExercise
  cause: Cause
  level: number
  own: Entry | null
  onAdd: ((text: string) => void) | null
}

function Node({ exercise, cause, level, own, onAdd }: NodeProps) {
  const where = `why.${exercise.id}.${cause.id}`
  const begun = useGuest((one) => (one.drafts[where] ?? '') !== '')
  const [asked, setAsked] = useState(false)
  const writing = onAdd && (begun || asked)
  return (
    <li className={`g-cause g-level-${level}`}>
      {own ? (
        <ul>
          <OwnEntry entry={own} label={t('exercise.because')} />
        </ul>
      ) : (
        <div className="g-paper">
          <p className="words">{cause.text}</p>
          {(cause.by || cause.mine) && <small className="g-hint">{cause.mine ? t('common.yours') : cause.by}</small>}
        </div>
      )}
      {onAdd && !writing && (
        <button type="button" className="g-button g-button-quiet" onClick={() => setAsked(true)}>
          {t('exercise.why')} <span className="sr">{cause.text}</span>
        </button>
      )}
      {writing && (
        <div className="g-cause-new">
          <Composer
            where={where}
            label={`${t('exercise.why')} (${t('exercise.level', { level: level + 1 })})`}
            autoFocus={asked}
            onAdd={(text) => {
              onAdd(text)
              setAsked(false)
            }}
          />
        </div>
      )}
    </li>
  )
}
