const most = 6
let chosen: string[] = []

/** What was chosen in the palette on this screen, newest first; for as long as the page is open. */
export const recentIds = (): readonly string[] => chosen

export function remember(id: string): void {
  chosen = [id, ...chosen.filter((one) => one !== id)].slice(0, most)
}
