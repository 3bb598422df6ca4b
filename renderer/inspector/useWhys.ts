import { type KeyboardEvent, useRef, useState } from 'react'
import { addCauseBeside, addWhy } from '../../shared/edits/causes.ts'
import { type Addition, addToList, removeRecord } from '../../shared/edits/lists.ts'
import type { Cause } from '../../shared/records/cause.ts'
import { useClient } from '../client/hooks.ts'

/**
 * "Why?" asked by keyboard: Enter adds a cause beside this one, Alt+Right goes to the cause of this one (and makes it
 * where there is none), Alt+Left back to what it explains. While a cause is being captured Tab and Shift+Tab do the
 * same; Escape ends the capture, after which Tab walks on as everywhere, so that nobody is caught.
 */
export function useWhys(touchpoint: string) {
  const client = useClient()
  const list = useRef<HTMLUListElement>(null)
  /**
   * The cause that is being captured: just added, or come to by these keys. It stays so when the focus leaves it: a hint
   * that went at that moment would move what is being clicked.
   */
  const [fresh, setFresh] = useState<string | null>(null)

  const go = (id: string | undefined) => {
    const field = list.current?.querySelector<HTMLElement>(`[data-cause="${id ?? ''}"] textarea`)
    field?.focus()
    setFresh(field && id ? id : null)
  }
  const take = (addition: Addition | null) => {
    if (!addition) return
    client.commit(addition.intent)
    setFresh(addition.id)
  }
  const add = () => take(addToList(client.view, 'cause', { touchpoint }))
  const why = (id: string) => take(addWhy(client.view, id))
  /** What was begun and holds no word goes again. */
  const leave = (id: string, to: string | undefined) => {
    go(to)
    client.commit(removeRecord(client.view, 'cause', id))
  }

  const onKey = (cause: Cause, before: string | undefined) => {
    return (event: KeyboardEvent, text: string, flush: () => void) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
      const { id, explains } = cause
      const capturing = id === fresh
      const empty = text.trim() === ''
      const act = (what: () => void) => {
        event.preventDefault()
        event.stopPropagation()
        flush()
        what()
      }
      const key = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`
      if (key === 'Escape' && capturing) {
        act(() => (empty ? leave(id, explains ?? before) : setFresh(null)))
      } else if (key === 'Enter') {
        act(() => (empty ? capturing && leave(id, explains ?? before) : take(addCauseBeside(client.view, id))))
      } else if (key === 'Alt+ArrowRight' || (key === 'Tab' && capturing && !empty)) {
        const [deeper] = client.view.of('cause', 'explains', id).filter((one) => one.touchpoint === touchpoint)
        act(() => (deeper ? go(deeper.id) : !empty && why(id)))
      } else if (key === 'Alt+ArrowLeft' || (key === 'Shift+Tab' && capturing && explains)) {
        act(() => (empty && capturing ? leave(id, explains ?? before) : explains && go(explains)))
      }
    }
  }
  return { list, fresh, add, why, onKey }
}
