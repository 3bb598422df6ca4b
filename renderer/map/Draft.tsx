import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Slot } from '../../shared/map/layout.ts'
import { isTable } from '../../shared/paste/cells.ts'
import { linesOf } from '../../shared/paste/lines.ts'
import { t } from '../../shared/text/index.ts'
import { registerDraft } from '../client/drafts.ts'
import { previewPaste } from '../pasting/state.ts'
import { addAt, go, openDraft } from './actions.ts'
import { oneLine } from './RenameField.tsx'
import { useMap } from './state.ts'
import { useLayout, useTools } from './tools.ts'

/**
 * The field in which touchpoints are captured. It stays one and the same element while it moves from place to place, so that
 * whoever types on never loses a key: Enter adds and goes on below, Tab goes on in the next stage, Escape ends.
 */
export function Draft() {
  const draft = useMap((state) => state.draft)
  const { slot } = useLayout()
  return draft && slot ? <DraftField slot={draft} at={slot} /> : null
}

function DraftField({ slot, at }: { slot: Slot; at: { x: number; y: number; width: number; height: number } }) {
  const tools = useTools()
  const field = useRef<HTMLTextAreaElement>(null)

  /** Adds what is typed at the field's place; the place after it, or the same one where nothing was typed. */
  const take = (): { place: Slot; last: string | null } => {
    const now = useMap.getState().draft ?? slot
    const title = oneLine(field.current?.value ?? '')
    if (!title) return { place: now, last: null }
    const ids = addAt(tools, now, [title])
    if (field.current) field.current.value = ''
    const made = tools.client.view.get('touchpoint', ids[0]!)
    return { place: { ...now, lane: made?.lane ?? now.lane, index: now.index + 1 }, last: ids[0]! }
  }
  const end = (last: string | null, { refocus = true } = {}) => {
    const { draft } = useMap.getState()
    if (!draft) return
    useMap.setState({ draft: null })
    const card = cardAbove(tools, draft)
    if (refocus) tools.refocus()
    const id = last ?? card
    go(tools, id ? { kind: 'card', id } : { kind: 'cell', stage: draft.stage, lane: draft.lane })
  }
  const latest = useRef(take)
  latest.current = take

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  useEffect(
    () =>
      registerDraft(() => {
        const { place, last } = latest.current()
        if (last) useMap.setState({ draft: place })
      }),
    [],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      const { place, last } = take()
      if (last) openDraft(tools, place)
      else end(null)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      const { place, last } = take()
      const next = besides(tools, place, event.shiftKey ? -1 : 1)
      if (next) openDraft(tools, next)
      else if (last) openDraft(tools, place)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      end(null)
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (isTable(text)) {
      event.preventDefault()
      return previewPaste(text, useMap.getState().draft ?? slot)
    }
    const lines = linesOf(text)
    if (lines.length < 2) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const titles = linesOf(`${value.slice(0, selectionStart)}${lines.join('\n')}${value.slice(selectionEnd)}`)
    const now = useMap.getState().draft ?? slot
    const ids = addAt(tools, now, titles)
    event.currentTarget.value = ''
    const lane = tools.client.view.get('touchpoint', ids[0]!)?.lane ?? now.lane
    openDraft(tools, { ...now, lane, index: now.index + ids.length })
  }
  return (
    <div className="map-draft nopan" style={{ left: at.x, top: at.y, width: at.width, height: at.height }}>
      <textarea
        ref={field}
        className="map-field nowheel"
        aria-label={t('map.titleField')}
        placeholder={t('map.newTouchpoint')}
        maxLength={500}
        rows={2}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          const { last } = take()
          end(last, { refocus: false })
        }}
      />
    </div>
  )
}

/** The card right above a place. */
function cardAbove({ model }: Parameters<typeof go>[0], { stage, lane, index }: Slot): string | null {
  const layout = model.layout()
  const column = layout.columns.findIndex((one) => one.stage.id === stage)
  const row = layout.rows.findIndex((one) => (one.lane?.id ?? null) === lane)
  const cell = layout.cells[column]?.[row] ?? []
  return cell[Math.max(0, index - 1)]?.id ?? null
}

/** The end of the cell in the stage beside. */
function besides({ model }: Parameters<typeof go>[0], { stage, lane }: Slot, by: 1 | -1): Slot | null {
  const layout = model.layout()
  const index = layout.columns.findIndex((one) => one.stage.id === stage) + by
  const row = layout.rows.findIndex((one) => (one.lane?.id ?? null) === lane)
  const column = layout.columns[index]
  return column ? { stage: column.stage.id, lane, index: layout.cells[index]?.[Math.max(0, row)]?.length ?? 0 } : null
}
