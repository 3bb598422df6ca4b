import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { dataFolder, filesFolder } from '../host/files.ts'
import { startHost } from '../host/host.ts'
import { serve } from '../host/http.ts'
import { openLedger } from '../ledger/file.ts'
import { isBuilt, out, root } from '../root.ts'

type Options = { file?: string; address?: string; port: number; open: boolean; json: boolean }

/** Serves the app until it is interrupted; then every file is closed. */
export async function serveApp({ file, address, port, open, json }: Options): Promise<void> {
  // A file that cannot be opened is said now, in the terminal, not later on a page.
  if (file !== undefined) await (await openLedger(file)).close()
  const host = startHost({ dataFolder: dataFolder(), filesFolder: filesFolder(), native: null, opening: file })
  const served = await serve({ host, pages: await pagesFolder(), address, port }).catch((error: Error) => {
    throw fail('unexpected', { why: error.message }, error)
  })
  process.stdout.write(
    json
      ? `${JSON.stringify({ link: served.link, port: served.port })}\n`
      : `${t('cli.serving', { link: served.link })}\n`,
  )
  if (open) openBrowser(served.link)
  await interrupted()
  await served.close()
  await host.engagements.closeAll()
}

/** The built pages; in a source tree they are built when they are out of date. */
async function pagesFolder(): Promise<string> {
  if (!isBuilt) {
    const script = join(root, 'build', 'renderer.ts')
    const { buildRenderer } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
      buildRenderer(): Promise<void>
    }
    await buildRenderer()
  }
  return join(out, 'renderer')
}

function openBrowser(link: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', link]
        : ['xdg-open', link]
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  if (headless) return
  // Where there is no browser the link was printed; that is enough.
  spawn(command!, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
