import { type ReactNode, useId } from 'react'
import { useHere } from './here.ts'

type Props = {
  label: string
  hideLabel?: boolean
  description?: string
  error?: string | null
  className?: string
  /** The record's field that it holds: others see when somebody is there. */
  field?: string
  children(ids: { id: string; describedBy: string | undefined }): ReactNode
}

/** A label, a control, and in words what is wrong with its content. */
export function Field({ label, hideLabel, description, error, className = '', field, children }: Props) {
  const here = useHere(field)
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? description
  return (
    <div className={`tl-field ${className}`} data-field={field}>
      {here && <span className="tl-field-here">{here}</span>}
      <label htmlFor={id} className={hideLabel ? 'sr' : 'tl-label'}>
        {label}
      </label>
      {children({ id, describedBy: note ? noteId : undefined })}
      {note && (
        <span id={noteId} className={error ? 'tl-error' : 'tl-description'} role={error ? 'alert' : undefined}>
          {note}
        </span>
      )}
    </div>
  )
}
