import { type KeyboardEvent, useRef, useState } from 'react'
import { type Step, stepFor, stepsOf } from '../../shared/presentation/steps.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'
import { signed } from '../ui/signs.tsx'
import { Wall } from '../ui/Wall.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { JourneyStep } from './JourneyStep.tsx'
import { MomentStep } from './MomentStep.tsx'
import { StageStep } from './StageStep.tsx'
import { usePresenting } from './state.ts'
import './present.css'

const moves: Record<string, 1 | -1> = {
  ' ': 1,
  Enter: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
}

/** The journey on the wall: nothing but its words, large, one step after the other. */
export function Presentation({ journey }: { journey: string }) {
  const steps = useComputed(['stage', 'lane', 'touchpoint'], (view) => stepsOf(view, journey), [journey])
  const [wanted, go] = useState(() => {
    const { selected } = useWorkspace.getState()
    return stepFor(steps, selected.length === 1 ? selected[0]! : null)
  })
  const at = Math.min(wanted, steps.length - 1)
  const step = steps[at]!
  const name = useRecord('journey', journey)?.name ?? ''
  const words = useComputed(['touchpoint', 'stage', 'journey'], (view) => inWords(view, step, name), [step, name])
  const wall = useRef<HTMLDivElement>(null)
  const move = (by: 1 | -1) => {
    // A text that is taller than the wall is read to its end first.
    if (turnPage(wall.current, by)) return
    go(Math.max(0, Math.min(steps.length - 1, at + by)))
    wall.current?.scrollTo({ top: 0 })
  }
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === ' ' && event.shiftKey ? -1 : moves[event.key]
    if (by) move(by)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(steps.length - 1)
    else return false
    return true
  }
  return (
    <Wall
      ref={wall}
      className="present"
      label={t('present.name', { name })}
      how={t('present.howWords')}
      onLeave={() => usePresenting.getState().present(false)}
      onKey={onKey}
      onClick={() => move(1)}
    >
      <div className="present-step" key={at}>
        {step.kind === 'journey' && <JourneyStep journey={journey} />}
        {step.kind === 'stage' && <StageStep journey={journey} step={step} />}
        {step.kind === 'moment' && <MomentStep step={step} />}
      </div>
      <div className="present-progress" aria-hidden="true">
        <i style={{ width: `${((at + 1) / steps.length) * 100}%` }} />
      </div>
      <p className="sr" aria-live="polite">
        {t('present.said', { n: at + 1, count: steps.length, words })}
      </p>
    </Wall>
  )
}

/** Scrolls by nearly a page where there is more to read; false where there is not. */
function turnPage(wall: HTMLElement | null, by: 1 | -1): boolean {
  if (!wall) return false
  const left = by > 0 ? wall.scrollHeight - wall.clientHeight - wall.scrollTop : wall.scrollTop
  if (left < 4) return false
  wall.scrollBy({ top: by * wall.clientHeight * 0.85 })
  return true
}

/** A step as a screen reader says it. */
function inWords(view: View, step: Step, journey: string): string {
  if (step.kind === 'journey') return journey
  if (step.kind === 'stage') {
    const titles = step.touchpoints.map(({ title }) => title).join(', ')
    return t('present.stageSaid', {
      ...{ n: step.number, count: step.of, name: step.stage.name },
      touchpoints: titles || t('present.emptyStage'),
    })
  }
  const { title, current, ideal, currentRating, idealRating } = view.get('touchpoint', step.touchpoint.id)!
  const side = (rating: number | null, text: string) => {
    const said = text || t('present.nothing')
    return rating === null ? said : t('present.rated', { value: signed(rating), text: said })
  }
  return t('present.momentSaid', { title, current: side(currentRating, current), ideal: side(idealRating, ideal) })
}
