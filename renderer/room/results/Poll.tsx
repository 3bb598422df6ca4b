import { useState } from 'react'
import { answersOf } from '../../../shared/insight/exercises/answers.ts'
import { allAccounts, customersOf, pollTally } from '../../../shared/insight/exercises/poll.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useQuery } from '../../client/hooks.ts'
import { Select } from '../../ui/Select.tsx'
import { Movement } from './Movement.tsx'
import type { Shown } from './Results.tsx'
import { dayOf } from './words.ts'

/** Three zones with their customers, by kind of account, and who moved since an earlier poll. */
export function Poll({ answers, live, kept }: Shown) {
  const zones = pollTally(answers)
  const customers = [...customersOf(answers).values()]
  const all = useQuery(['exercise'], (view) => view.all('exercise'))
  const at = kept ? all.findIndex(({ id }) => id === kept) : all.length
  const polls = all.slice(0, live ? all.length : at).filter((one) => one.kind === 'poll')
  const [chosen, choose] = useState<string | null | undefined>(undefined)
  const earlier = chosen === undefined ? (polls.at(-1)?.id ?? null) : chosen
  const before = useComputed(['contribution'], (view) => (earlier ? answersOf(view, earlier) : null), [earlier])
  return (
    <div className="poll">
      <div className="poll-zones">
        {zones.map(({ zone, count, share, accounts }) => (
          <section key={zone} className="poll-zone" data-zone={zone} aria-label={t(`records.zone.${zone}`)}>
            <h3>{t(`records.zone.${zone}`)}</h3>
            <p className="poll-figure num">
              {count} <small>{Math.round(share * 100)} %</small>
            </p>
            <dl className="poll-accounts num">
              {allAccounts
                .filter((one) => accounts[one])
                .map((one) => (
                  <div key={one}>
                    <dt>{one ? t(`records.account.${one}`) : t('exercise.poll.noAccount')}</dt>
                    <dd>{accounts[one]}</dd>
                  </div>
                ))}
            </dl>
            <ul className="poll-customers">
              {customers
                .filter((one) => one.zone === zone)
                .map((one) => (
                  <li key={one.name}>
                    <span className="words">{one.name}</span>
                    {one.mentions > 1 && <small>{t('exercise.poll.times', { count: one.mentions })}</small>}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {polls.length > 0 && (
        <Select
          className="poll-compare"
          label={t('exercise.poll.compare')}
          value={earlier}
          none={t('exercise.poll.noCompare')}
          options={polls.map((one) => ({ id: one.id, label: `${one.question} · ${dayOf(one.endedAt)}` }))}
          onChange={choose}
        />
      )}
      {before && <Movement earlier={before} later={answers} />}
    </div>
  )
}
