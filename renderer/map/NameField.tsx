import { useEffect, useRef } from 'react'
import { t } from '../../shared/text/index.ts'
import { registerDraft } from '../client/drafts.ts'
import { addHead, type HeadType, nameHead } from './heads.ts'
import { oneLine } from './RenameField.tsx'
import { useMap } from './state.ts'
import { useTools } from './tools.ts'

type Props = { type: HeadType; id: string; name: string; onFocus(): void }

/**
 * The name of a stage or lane while it is typed. Enter keeps it and goes to the map; Tab keeps it and goes on to the next
 * one, making it where there is none, so that all stages can be named in one go; Escape leaves it as it was.
 */
export function NameField({ type, id, name, onFocus }: Props) {
  const tools = useTools()
  const field = useRef<HTMLInputElement>(null)
  const open = useRef(true)
  const keep = () => {
    if (open.current && field.current) nameHead(tools, type, id, oneLine(field.current.value))
  }
  const close = (naming: string | null = null) => {
    open.current = false
    useMap.setState({ naming })
  }
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    field.current?.select()
    return registerDraft(() => latest.current())
  }, [])

  const onTab = (backwards: boolean) => {
    const { columns, rows } = tools.model.layout()
    const ids = type === 'stage' ? columns.map(({ stage }) => stage.id) : rows.flatMap(({ lane }) => lane?.id ?? [])
    const next = ids[ids.indexOf(id) + (backwards ? -1 : 1)]
    const named = field.current?.value.trim()
    keep()
    close(next ?? null)
    if (!next && !backwards && named) addHead(tools, type)
    else if (!next) tools.refocus()
  }
  return (
    <input
      ref={field}
      className="map-name-field"
      aria-label={t(type === 'stage' ? 'map.stageName' : 'map.laneName')}
      placeholder={t(type === 'stage' ? 'map.stageName' : 'map.laneName')}
      defaultValue={name}
      maxLength={500}
      // biome-ignore lint/a11y/noAutofocus: the person asked to name it.
      autoFocus
      onFocus={onFocus}
      onBlur={() => {
        keep()
        if (open.current) close()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Tab') {
          event.preventDefault()
          return onTab(event.shiftKey)
        }
        if (event.key === 'Enter') keep()
        else if (event.key !== 'Escape') return
        event.preventDefault()
        close()
        tools.refocus()
      }}
    />
  )
}
