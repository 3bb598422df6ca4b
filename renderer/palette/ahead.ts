let typed = ''
let entered = false
let stop: (() => void) | null = null
/** A palette that does not come within this time, in milliseconds, keeps nobody from the map. */
const patience = 4_000

/**
 * Keeps what is typed between the palette's key and the palette, which at the very start may still be on its way: those
 * letters are for it, not for the map.
 */
export function listenAhead(): void {
  stop?.()
  typed = ''
  entered = false
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') entered = true
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if ([...event.key].length === 1) typed += event.key
  }
  window.addEventListener('keydown', pressed, true)
  const timer = setTimeout(endAhead, patience)
  stop = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', pressed, true)
  }
}

/** What was typed ahead, and whether Enter followed; from here on the palette itself is typed into, or it is gone. */
export function endAhead(): { text: string; entered: boolean } {
  stop?.()
  stop = null
  return { text: typed, entered }
}

/** Types a text into a field as a person would: what hangs on typing (the first match is chosen) happens too. */
export function typeInto(input: HTMLInputElement | null, text: string): void {
  if (!input || !text) return
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
  set!.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}
