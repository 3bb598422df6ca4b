import { beginStep, endStep } from '../../shared/edits/agenda.ts'
import { timeOfDay } from '../../shared/format.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { useRoomScreen } from '../room/state.ts'
import { Button } from '../ui/Button.tsx'
import { Play, Square, Timer } from '../ui/icons.ts'
import { type Clock, useClock } from './useClock.ts'
import { lateWords, leftFigure, titleOf } from './words.ts'

/** The time left in the step under way, how late one is, and what begins and ends steps. */
export function ClockBand({ workshop }: { workshop: string }) {
  const clock = useClock(workshop)
  const { running, left, share, next } = clock
  if (!clock.steps.length) return null
  return (
    <section className="agenda-clock" aria-label={t('agenda.clock')} data-late={left !== null && left < 0}>
      <p className="agenda-clock-figure num" role="timer">
        <Figure clock={clock} />
      </p>
      <div className="agenda-clock-words">
        <h3 aria-live="polite">{running ? titleOf(running) : state(clock)}</h3>
        <p className="agenda-clock-late">{lateWords(clock, clock.done)}</p>
        {running && (
          <p className="agenda-quiet">{next ? t('agenda.nextUp', { title: titleOf(next) }) : t('agenda.lastStep')}</p>
        )}
      </div>
      <Controls clock={clock} />
      {running && (
        <div className="agenda-clock-progress" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
    </section>
  )
}

function Figure({ clock: { running, left, expectedEnd, done } }: { clock: Clock }) {
  if (!running) return <>{done && expectedEnd ? timeOfDay(expectedEnd) : '–'}</>
  if (left === null) return <small>{t('agenda.noLimit')}</small>
  const { figure, words } = leftFigure(left)
  return (
    <>
      {figure} <small>{words}</small>
    </>
  )
}

const state = ({ done, steps }: Clock): string => {
  if (done) return t('agenda.allDone')
  return t(steps.some((one) => one.startedAt) ? 'agenda.pause' : 'agenda.toCome')
}

function Controls({ clock: { running, next, steps } }: { clock: Clock }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  if (readOnly) return null
  const now = () => new Date().toISOString()
  const begun = steps.some((one) => one.startedAt)
  return (
    <div className="agenda-clock-controls">
      {running?.exercise && (
        <Button
          icon={<Timer />}
          onPress={() => useRoomScreen.getState().askExercise({ kind: running.exercise!, step: running.id })}
        >
          {t('agenda.startExercise', { kind: t(`records.exerciseKind.${running.exercise}`) })}
        </Button>
      )}
      {running && (
        <Button icon={<Square />} onPress={() => client.commit(endStep(client.view, running.id, now()))}>
          {t(next ? 'agenda.end' : 'agenda.endLast')}
        </Button>
      )}
      {next && (
        <Button variant="primary" icon={<Play />} onPress={() => client.commit(beginStep(client.view, next.id, now()))}>
          {begun ? t('agenda.next', { title: titleOf(next).slice(0, 40) }) : t('agenda.beginFirst')}
        </Button>
      )}
    </div>
  )
}
