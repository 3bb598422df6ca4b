import { type Ref, useImperativeHandle, useRef } from 'react'

export type FileInputHandle = { pick(): void }
type Props = { ref: Ref<FileInputHandle>; label: string; accept: string; onPick(file: File): void }

/** The system's file dialog, opened by a button elsewhere. */
export function FileInput({ ref, label, accept, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ pick: () => input.current?.click() }))
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        const [file] = event.target.files ?? []
        // So that the same file can be picked again.
        event.target.value = ''
        if (file) onPick(file)
      }}
    />
  )
}
