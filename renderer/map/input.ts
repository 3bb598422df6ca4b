import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Slot } from '../../shared/map/layout.ts'
import { isTable } from '../../shared/paste/cells.ts'
import { linesOf } from '../../shared/paste/lines.ts'
import { previewPaste } from '../pasting/state.ts'
import { useWorkspace } from '../workspace/state.ts'
import { addAt, go, openDraft, slotBeside } from './actions.ts'
import { cardElement } from './Card.tsx'
import { commandFor } from './commands.ts'
import { chordOf, writes } from './keys.ts'
import { useMap } from './state.ts'
import type { Tools } from './tools.ts'

const readOnly = ({ client }: Tools) => client.state.getState().readOnly
const inField = (target: EventTarget) => (target as Element).closest('input, textarea, select') !== null

/** A key on the map: a command, or the first letter of a title in an empty cell. Space holds the map for panning. */
export function keyDown(tools: Tools, event: KeyboardEvent<HTMLElement>, grab: (grabbing: boolean) => void): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented || inField(event.target)) return
  if ((event.target as Element).closest('[role=dialog], [role=menu]')) return
  const onButton = event.target !== event.currentTarget && event.target instanceof HTMLButtonElement
  if (onButton && event.key !== '?' && event.key !== 'Escape') return
  if (event.key === ' ') {
    event.preventDefault()
    grab(true)
    return
  }
  const command = commandFor(chordOf(event.nativeEvent))
  if (command && !(command.changes && readOnly(tools))) {
    event.preventDefault()
    // At once: a field that opens must have the keyboard before the next key.
    flushSync(() => command.run(tools))
    return
  }
  const { cursor, connecting } = useMap.getState()
  if (cursor?.kind === 'cell' && !connecting && !readOnly(tools) && writes(event.nativeEvent))
    // The field has the keyboard before the browser writes the letter: so it is the first one in it.
    flushSync(() => openDraft(tools, { stage: cursor.stage, lane: cursor.lane, index: 0 }))
}

/**
 * Adds a pasted list after the card under the keyboard, in its empty cell, or to the tray: one step. Of a pasted table it
 * shows first what it would make.
 */
export function paste(tools: Tools, event: ClipboardEvent<HTMLElement>): void {
  if (inField(event.target) || readOnly(tools)) return
  const text = event.clipboardData.getData('text/plain')
  const lines = linesOf(text)
  if (!lines.length) return
  event.preventDefault()
  const { cursor } = useMap.getState()
  const slot: Slot | null =
    cursor?.kind === 'cell' ? { stage: cursor.stage, lane: cursor.lane, index: 0 } : slotBeside(tools, 1)
  if (isTable(text)) {
    previewPaste(text, slot ?? { stage: null, lane: null })
    return
  }
  const ids = addAt(tools, slot, lines)
  go(tools, { kind: 'card', id: ids.at(-1)! })
  useWorkspace.getState().select(ids)
}

/** The menu of the card under the mouse, or, from the keyboard, of the card under the keyboard. */
export function contextMenu(tools: Tools, event: MouseEvent<HTMLElement>): void {
  if (inField(event.target) || readOnly(tools)) return
  const card = (event.target as Element).closest<HTMLElement>('[data-touchpoint]')
  const { cursor } = useMap.getState()
  const byKeys = event.target === event.currentTarget && cursor?.kind === 'card' ? cursor.id : null
  const id = card?.dataset.touchpoint ?? byKeys
  if (!id) return
  event.preventDefault()
  if (!useWorkspace.getState().selected.includes(id)) go(tools, { kind: 'card', id }, { reveal: false })
  const box = card ? null : document.getElementById(cardElement(id))?.getBoundingClientRect()
  const at = { x: box?.left ?? event.clientX, y: box?.bottom ?? event.clientY }
  useMap.setState({ connecting: null, menu: { ...at, of: { touchpoint: id } } })
}
