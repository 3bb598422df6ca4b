import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { movement } from '../../../shared/insight/exercises/poll.ts'
import { zones } from '../../../shared/records/contribution.ts'
import { t } from '../../../shared/text/index.ts'
import { ArrowDown, ArrowUp } from '../../ui/icons.ts'

/** Who stands in another zone than in the earlier poll. */
export function Movement({ earlier, later }: { earlier: readonly Answer[]; later: readonly Answer[] }) {
  const { moved, stayed, joined, left } = movement(earlier, later)
  return (
    <section className="poll-moved" aria-label={t('exercise.poll.moved')}>
      <h3>{t('exercise.poll.moved')}</h3>
      {moved.length === 0 && <p>{t('exercise.poll.nobodyMoved')}</p>}
      <ul>
        {moved.map(({ name, from, to }) => {
          const better = zones.indexOf(to) > zones.indexOf(from)
          return (
            <li key={name} data-better={better}>
              {better ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
              <span>
                {t('exercise.poll.movedTo', {
                  ...{ name, from: t(`records.zone.${from}`), to: t(`records.zone.${to}`) },
                })}{' '}
                <small>{t(better ? 'exercise.poll.better' : 'exercise.poll.worse')}</small>
              </span>
            </li>
          )
        })}
      </ul>
      <p className="num">
        {[
          t('exercise.poll.stayed', { count: stayed }),
          t('exercise.poll.joined', { count: joined }),
          t('exercise.poll.left', { count: left }),
        ].join(' · ')}
      </p>
    </section>
  )
}
