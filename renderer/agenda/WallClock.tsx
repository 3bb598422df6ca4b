import type { KeyboardEvent } from 'react'
import { beginStep } from '../../shared/edits/agenda.ts'
import { timeOfDay } from '../../shared/format.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useRecord } from '../client/hooks.ts'
import { Wall } from '../ui/Wall.tsx'
import { useAgenda } from './state.ts'
import { type Clock, useClock } from './useClock.ts'
import { lateWords, leftFigure, titleOf } from './words.ts'
import '../present/present.css'
import './wall.css'

/** The clock on the wall: the step, the time left in it, how late one is. Nothing else, readable at 5 metres. */
export function WallClock({ workshop }: { workshop: string }) {
  const client = useClient()
  const name = useRecord('workshop', workshop)?.name ?? ''
  const clock = useClock(workshop)
  const { running, next, left, share, done } = clock
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ') return false
    if (next) client.commit(beginStep(client.view, next.id, new Date().toISOString()))
    return true
  }
  return (
    <Wall
      className="present"
      label={t('agenda.wallName', { name })}
      how={t('agenda.wallHowWords')}
      onLeave={() => useAgenda.setState({ wall: false })}
      onKey={onKey}
    >
      <div className="present-step agenda-wall" data-late={left !== null && left < 0}>
        <header className="present-head">
          <h1 aria-live="polite">{running ? titleOf(running) : wallState(clock)}</h1>
        </header>
        <p className="agenda-wall-figure num" role="timer">
          <WallFigure clock={clock} />
        </p>
        <p className="agenda-wall-late">{lateWords(clock, done)}</p>
        <p className="present-foot">
          <span className="agenda-wall-next">{next && t('agenda.nextUp', { title: titleOf(next) })}</span>
          <span className="present-faint">{t('agenda.wallHow')}</span>
        </p>
      </div>
      <div className="present-progress" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </Wall>
  )
}

const wallState = ({ done, steps }: Clock): string => {
  if (done) return t('agenda.allDone')
  return t(steps.some((one) => one.startedAt) ? 'agenda.pause' : 'agenda.toCome')
}

function WallFigure({ clock: { running, left } }: { clock: Clock }) {
  if (!running || left === null) return <>{timeOfDay(new Date())}</>
  const { figure, words } = leftFigure(left)
  return (
    <>
      {figure} <small>{words}</small>
    </>
  )
}
