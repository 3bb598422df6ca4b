import { create } from 'zustand'
import type { Landing } from '../../shared/edits/paste.ts'
import { cellsOf } from '../../shared/paste/cells.ts'

type Pasting = { rows: readonly string[][]; landing: Landing }

/** A table that was pasted and waits for a yes. */
export const usePasting = create<{ pasting: Pasting | null }>()(() => ({ pasting: null }))

export const previewPaste = (text: string, { stage, lane, index }: Landing): void =>
  usePasting.setState({ pasting: { rows: cellsOf(text), landing: { stage, lane, index } } })
