import type { ClipboardEvent } from 'react'
import { isTable } from '../../shared/paste/cells.ts'
import { linesOf } from '../../shared/paste/lines.ts'
import { previewPaste } from '../pasting/state.ts'
import { beside, type Tools, take } from './actions.ts'
import { goToRow, rowOf, useOutline } from './state.ts'

/** Adds a pasted list after the row that has the keyboard; shows first what a pasted table would make. */
export function paste(tools: Tools, event: ClipboardEvent<HTMLElement>): void {
  const key = (event.target as HTMLElement).dataset.row
  if (!key || tools.client.state.getState().readOnly) return
  const text = event.clipboardData.getData('text/plain')
  const lines = linesOf(text)
  const place = beside(tools.layout, rowOf(key), 1)
  if (!lines.length) return
  event.preventDefault()
  const landing = place.kind === 'touchpoint' ? place : { stage: null, lane: null }
  if (isTable(text)) {
    previewPaste(text, landing)
    return
  }
  // After a heading of a stage, lines are touchpoints all the same: they wait in the tray.
  take(
    tools,
    place.kind === 'touchpoint' ? place : { kind: 'touchpoint', ...landing, index: tools.layout.tray.length },
    lines,
  )
  goToRow(rowOf(useOutline.getState().at ?? key))
}
