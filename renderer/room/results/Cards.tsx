import { useState } from 'react'
import { suggestedGroups } from '../../../shared/insight/exercises/alike.ts'
import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { t } from '../../../shared/text/index.ts'
import { leaveApart, placeOf, useAgreement } from '../exercise/outcome.ts'
import { useAsk } from '../useAsk.ts'
import { Alike } from './Alike.tsx'
import { Pile } from './Pile.tsx'
import type { Shown } from './Results.tsx'

/** What was collected, put together with the mouse or by the keyboard, and placed on the map. */
export function Cards({ answers, live, collects }: Shown) {
  const ask = useAsk()
  const [said, say] = useState('')
  const agreement = useAgreement()
  const heads = answers.filter((one) => one.group === null)
  const textOf = (id: string | null) => answers.find((one) => one.id === id)?.text ?? ''
  const put = async (entry: string, into: string | null) => {
    if (!(await ask('groupEntry', { entry, into }))) return
    const words = { text: textOf(entry), into: textOf(into) }
    say(t(into === null ? 'exercise.cards.out' : 'exercise.cards.moved', words))
  }
  const proposals = live
    ? suggestedGroups(heads).filter((ids) => !agreement.apart.includes(ids.toSorted().join(' ')))
    : []
  const isPlaced = (one: Answer) => (live ? placeOf(agreement, one) !== null : one.agreed)
  return (
    <div className="cards">
      {live && (
        <p className="cards-how">
          {t('exercise.cards.drag')}{' '}
          <b className="num">
            {t('exercise.cards.placed', { placed: heads.filter(isPlaced).length, all: heads.length })}
          </b>
        </p>
      )}
      {proposals.length > 0 && (
        <Alike
          proposals={proposals.map((ids) => ids.map((id) => ({ id, text: textOf(id) })))}
          onTogether={async ([head, ...others]) => {
            for (const one of others) await put(one, head!)
          }}
          onApart={(ids) => leaveApart(ids.toSorted().join(' '))}
        />
      )}
      <ul className="cards-piles" aria-label={t('exercise.cards.label')}>
        {heads.map((head) => (
          <Pile
            key={head.id}
            head={head}
            members={answers.filter((one) => one.group === head.id)}
            others={heads.filter((one) => one !== head)}
            collects={collects ?? 'touchpoint'}
            place={placeOf(agreement, head)}
            onPut={live && ((entry, into) => void put(entry, into))}
          />
        ))}
      </ul>
      <p className="sr" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
