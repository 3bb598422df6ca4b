import { type Client, lastOpenKey } from './client.ts'

/**
 * Opens the file named at the start, or the one that was open before a reload; neither is there: nothing. Once for a page,
 * not after going Home. Rejects where the file is refused.
 */
export async function begin(client: Client): Promise<void> {
  await connected(client)
  const { files, opening } = await client.ask('home', {})
  const first = sessionStorage.getItem(lastOpenKey) ?? opening
  if (first && files.some(({ file, missing }) => file === first && !missing)) await client.open(first)
}

function connected(client: Client): Promise<void> {
  return new Promise((resolve) => {
    if (client.state.getState().connected) return resolve()
    const stop = client.state.subscribe((state) => {
      if (!state.connected) return
      stop()
      resolve()
    })
  })
}
