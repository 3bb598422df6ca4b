/** Touchline's own, `renderer/ui/tokens.css` (--accent-ink). */
const own = '14503F'

/**
 * A client's colour (`#rrggbb`, empty: Touchline's own) as ink on white paper, six hexadecimal digits: darkened until it
 * can be read, a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
export function inkOf(colour: string): string {
  let parts = channels(colour)
  if (!parts) return own
  for (let i = 0; i < 60 && contrastWithWhite(parts) < 4.5; i++) parts = parts.map((one) => one * 0.95)
  return hex(parts)
}

/** The same colour mixed with white: for what lies behind text; `share` 0 is white, 1 the colour itself. */
export function tintOf(colour: string, share: number): string {
  const parts = channels(colour) ?? channels(`#${own}`)!
  return hex(parts.map((one) => 255 - (255 - one) * share))
}

const channels = (colour: string): number[] | null =>
  /^#[0-9a-f]{6}$/i.test(colour) ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : null

const hex = (parts: number[]): string =>
  parts
    .map((one) => Math.round(one).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()

/** WCAG 2.2, relative luminance. */
function contrastWithWhite(parts: number[]): number {
  const [r, g, b] = parts.map((one) => {
    const share = one / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
