import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { pinStop } from '../../../shared/edits/stops.ts'
import type { Stop } from '../../../shared/records/stop.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'

type Point = { x: number; y: number }
const within = (value: number) => Math.max(0, Math.min(1, value))
const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Where a stop is: dragged, or moved by the arrow keys; it is committed when it is let go. */
export function Pin({ stop, n, isFixed }: { stop: Stop; n: number; isFixed: boolean }) {
  const client = useClient()
  const [draft, setDraft] = useState<Point | null>(null)
  if (stop.x === null || stop.y === null) return null
  const at = draft ?? { x: stop.x, y: stop.y }
  const commit = () => {
    if (draft) client.commit(pinStop(client.view, stop.id, draft))
    setDraft(null)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement!.getBoundingClientRect()
    setDraft({ x: within((event.clientX - box.x) / box.width), y: within((event.clientY - box.y) / box.height) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isFixed) return
    if (event.key === 'Delete' || event.key === 'Backspace') return client.commit(pinStop(client.view, stop.id, null))
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    const step = event.shiftKey ? 0.05 : 0.01
    setDraft({ x: within(at.x + by.x * step), y: within(at.y + by.y * step) })
  }
  return (
    <button
      type="button"
      className="walk-pin num"
      data-pin={stop.id}
      aria-label={t('walk.prepare.pin', { n, title: stop.title || t('walk.unnamed') })}
      title={stop.title}
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      onPointerDown={(event) => !isFixed && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={commit}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key in arrows && commit()}
      onBlur={commit}
    >
      {n}
    </button>
  )
}
