/** What a card shows, with its place; the same content that Touchline's own card has. */
export type PlainCard = {
  id: string
  x: number
  y: number
  width: number
  height: number
  title: string
  momentOfTruth: boolean
  current: number | null
  ideal: number | null
  counts: number[]
}
export type Content = { cards: PlainCard[]; arrows: { id: string; from: string; to: string }[] }

/** `#2000,760x540`: how many cards, and the size of Touchline's own map, so that all draw as much. */
export function asked(): { count: string; width: number; height: number } {
  const [count = '', size = ''] = location.hash.slice(1).split(',')
  const [width = 760, height = 540] = size.split('x').map(Number)
  return { count, width, height }
}

export const content = async (): Promise<Content> =>
  (await (await fetch(`/content-${asked().count}.json`)).json()) as Content
