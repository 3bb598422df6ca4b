import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { flushDrafts } from '../client/drafts.ts'
import { useTheme } from './theme.ts'

type Props = {
  label: string
  /** Which keys do what, for who hears it. */
  how?: string
  className: string
  ref?: RefObject<HTMLDivElement | null>
  onLeave(): void
  /** A key without modifiers other than Shift; true where it was taken. Escape leaves, D changes light and dark. */
  onKey?(event: KeyboardEvent): boolean
  onClick?(): void
  children: ReactNode
}

/** What fills the wall: it takes the keyboard, shuts out everything behind, and gives both back when it goes. */
export function Wall({ label, how, className, ref, onLeave, onKey, onClick, children }: Props) {
  const own = useRef<HTMLDivElement>(null)
  const wall = ref ?? own
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes and when it goes
  useLayoutEffect(() => {
    flushDrafts()
    const before = document.activeElement
    const behind = document.getElementById('root')
    behind?.setAttribute('inert', '')
    wall.current?.focus()
    return () => {
      behind?.removeAttribute('inert')
      onLeave()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [wall])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') onLeave()
    else if (event.key.toLowerCase() === 'd') changeTheme()
    else if (!onKey?.(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return createPortal(
    <div
      ref={wall}
      className={className}
      role="dialog"
      aria-modal="true"
      aria-label={label}
      aria-describedby={how ? 'wall-how' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wall of much text scrolls, and it handles the keys itself.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {how && (
        <p id="wall-how" className="sr">
          {how}
        </p>
      )}
      {children}
    </div>,
    document.body,
  )
}

/** From light to dark and back: a wall is not always as bright as the desk. */
function changeTheme(): void {
  const dark = document.documentElement.dataset.theme === 'dark'
  useTheme.getState().setTheme(dark ? 'light' : 'dark')
}
