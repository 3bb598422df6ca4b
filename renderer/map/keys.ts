type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * A pressed key as commands name it: `Mod+d`, `Shift+Enter`, `Alt+ArrowUp`, `Shift+3`. `Mod` is Ctrl, or Cmd on a Mac.
 * Digits go by their place on the keyboard, since Shift makes other signs of them; signs (`?`, `+`) by what they are.
 */
export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  const sign = digit ?? (key.length === 1 ? key.toLowerCase() : key)
  const saysShift = digit !== undefined ? key !== '?' : key.length > 1 || sign !== key || altKey
  if (key === '?') return '?'
  return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey && saysShift ? 'Shift' : '', sign]
    .filter(Boolean)
    .join('+')
}

/** Whether a key writes a letter where a field has the keyboard. */
export const writes = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  '-': '−',
  ' ': 'Space',
}

/** A chord as keys to read, one string for each key. */
export function keysOf(chord: string, mac: boolean): string[] {
  // The sign + is itself a key: `Mod++`.
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  return parts.map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl'
    if (part === 'Alt') return mac ? '⌥' : 'Alt'
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
}
