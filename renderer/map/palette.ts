import { useEffect, useState } from 'react'
import { type Overlay, type Told, toneOf } from '../../shared/insight/overlay.ts'

const names = [
  'sheet',
  'paper',
  'card',
  'ink',
  'ink-2',
  'ink-3',
  'hairline',
  'rule',
  'edge',
  'accent',
  'accent-soft',
  'mot',
  'gap-0',
  'gap-1',
  'gap-2',
  'gap-3',
  'gap-4',
  'gap-bar',
  'much-0',
  'much-1',
  'much-2',
  'much-3',
  'much-4',
  'much-bar',
  'owner-0',
  'owner-1',
  'owner-2',
  'owner-3',
  'owner-4',
  'owner-5',
] as const
export type Palette = Record<(typeof names)[number], string> & { font: string }

/** Names of colours by level; put together for each of thousands of cards they took as long as drawing these. */
const fills = {
  gap: ['gap-0', 'gap-1', 'gap-2', 'gap-3', 'gap-4'],
  much: ['much-0', 'much-1', 'much-2', 'much-3', 'much-4'],
  owner: ['owner-0', 'owner-1', 'owner-2', 'owner-3', 'owner-4', 'owner-5'],
} as const

/** The colour of a card, by what the overlay tells of it. */
export function fillOf(palette: Palette, overlay: Overlay | null, told: Told | null): string {
  if (!overlay || !told || told.level === null) return palette.card
  return palette[fills[toneOf(overlay)][told.level] ?? 'card']
}

/** The colours of the present theme, for what is drawn on a canvas. */
function read(): Palette {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const colours = Object.fromEntries(names.map((name) => [name, value(name)])) as Palette
  return { ...colours, font: value('font-ui') }
}

/** Reads the palette again when the theme changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(read)
  useEffect(() => {
    const again = () => setPalette(read())
    const watch = new MutationObserver(again)
    watch.observe(document.documentElement, { attributes: true })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', again)
    // A style sheet or font that comes after the first render.
    void document.fonts.ready.then(again)
    return () => {
      watch.disconnect()
      dark.removeEventListener('change', again)
    }
  }, [])
  return palette
}
