import { type RefObject, useEffect } from 'react'
import { flushDrafts } from '../client/drafts.ts'
import { useTheme } from './theme.ts'

/** What fills the wall takes the keyboard and shuts out everything behind; gives both back, and then tells `left`. */
export function useWall(wall: RefObject<HTMLDivElement | null>, left: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes and when it goes
  useEffect(() => {
    flushDrafts()
    const before = document.activeElement
    const behind = document.getElementById('root')
    behind?.setAttribute('inert', '')
    wall.current?.focus()
    return () => {
      behind?.removeAttribute('inert')
      left()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [wall])
}

/** From light to dark and back: a wall is not always as bright as the desk. */
export function changeTheme(): void {
  const dark = document.documentElement.dataset.theme === 'dark'
  useTheme.getState().setTheme(dark ? 'light' : 'dark')
}
