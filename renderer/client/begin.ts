import { type Client, lastOpenKey } from './client.ts'
import { until } from './until.ts'

/**
 * Opens the file named at the start, or the one that was open before a reload; neither is there: nothing. Once for a page,
 * not after going Home. `named`: the host has said already which it opens. Rejects where the file is refused.
 */
export async function begin(client: Client, named: string | null): Promise<void> {
  const last = sessionStorage.getItem(lastOpenKey)
  if (named && (last ?? named) === named) client.state.setState({ coming: named })
  await until(client.state, ({ connected }) => connected)
  try {
    const first = client.state.getState().coming ?? (await known(client, last))
    if (!first) return
    client.state.setState({ coming: first })
    await client.open(first)
  } finally {
    client.state.setState({ coming: null })
  }
}

/** The file that was open before a reload or that the host names, if it is still there. */
async function known(client: Client, last: string | null): Promise<string | null> {
  const { files, opening } = await client.ask('home', {})
  const first = last ?? opening
  return files.some(({ file, missing }) => file === first && !missing) ? first : null
}
