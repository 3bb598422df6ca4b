import { day } from '../../shared/format.ts'
import type { Walkthrough } from '../../shared/records/walkthrough.ts'
import { t } from '../../shared/text/index.ts'
import { useQuery } from '../client/hooks.ts'
import { choose, useWalk } from './state.ts'
import { statusOf } from './words.ts'

/** All walkthroughs, in the order in which they were made. */
export function WalkList({ walks, shown }: { walks: readonly Walkthrough[]; shown: string }) {
  return (
    <nav className="walk-list" aria-label={t('walk.list')}>
      <ul>
        {walks.map((one) => (
          <li key={one.id}>
            <Row walk={one} isShown={one.id === shown} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Row({ walk, isShown }: { walk: Walkthrough; isShown: boolean }) {
  const stops = useQuery(['stop'], (view) => view.of('stop', 'walkthrough', walk.id)).length
  const part = useWalk((state) => state.part)
  const about = [walk.day ? day(walk.day) : t('walk.noDay'), t('walk.stops', { count: stops }), statusOf(walk)]
  return (
    <button
      type="button"
      className="walk-list-item"
      aria-current={isShown || undefined}
      onClick={() => choose(walk.id, part)}
    >
      <b>{walk.name || t('walk.unnamed')}</b>
      <span className="num">{about.join(' · ')}</span>
    </button>
  )
}
