import { useEffect, useRef } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { t } from '../../shared/text/index.ts'
import { registerDraft } from '../client/drafts.ts'
import { useWorkspace } from '../workspace/state.ts'
import { useTools } from './tools.ts'

/** The title of a card while it is typed: Enter keeps it, Escape leaves it as it was. */
export function RenameField({ id, title }: { id: string; title: string }) {
  const { client, refocus } = useTools()
  const field = useRef<HTMLTextAreaElement>(null)
  const open = useRef(true)
  const keep = () => {
    if (!open.current || !field.current) return
    client.commit(setField(client.view, 'touchpoint', id, 'title', oneLine(field.current.value)))
  }
  const close = () => {
    open.current = false
    useWorkspace.getState().rename(null)
  }
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    field.current?.select()
    return registerDraft(() => latest.current())
  }, [])
  return (
    <textarea
      ref={field}
      className="map-field nopan nowheel"
      aria-label={t('map.titleField')}
      defaultValue={title}
      maxLength={500}
      rows={3}
      // biome-ignore lint/a11y/noAutofocus: the person asked to rename.
      autoFocus
      onBlur={() => {
        keep()
        close()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' || event.key === 'Tab') keep()
        else if (event.key !== 'Escape') return
        event.preventDefault()
        close()
        refocus()
      }}
    />
  )
}

/** A title is one line, whatever was pasted into it. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
