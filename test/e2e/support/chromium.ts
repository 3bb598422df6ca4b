import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from '@playwright/test'

/**
 * A real Chromium: on Linux x64 the one that comes with the npm dependencies, elsewhere an installed Chrome. The package
 * unpacks itself to one fixed place and never looks at the version, so each version gets a folder of its own, and is
 * put there whole by a rename, so that two workers can do it at once.
 */
export async function launch(extra: string[] = []): Promise<Browser> {
  return chromium.launch(await settings(extra))
}

/** The same one with a profile of its own in a folder, as on somebody's phone: closed or killed, it opens with what it kept. */
export async function launchWithProfile(
  folder: string,
  extra: string[],
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...(await settings(extra)) })
}

async function settings(extra: string[]): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: extra }
  const usual = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
  const names = '--host-resolver-rules=MAP workshop.test 127.0.0.1'
  // Chromium takes the last of several such lists of rules.
  return { executablePath: await unpacked(), args: [...usual, names, ...extra] }
}

async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url)
  const folder = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `touchline-chromium-${version}`)
  const path = join(home, 'chromium')
  if (statSync(path, { throwIfNoEntry: false })?.size) return path
  mkdirSync(tmpdir(), { recursive: true })
  const fresh = mkdtempSync(join(tmpdir(), 'touchline-unpacking-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
    renameSync(fresh, home)
  } catch (error) {
    // Another worker was quicker, or it is a real error: then there is nothing to run.
    rmSync(fresh, { recursive: true, force: true })
    if (!statSync(path, { throwIfNoEntry: false })?.size) throw error
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  return path
}
