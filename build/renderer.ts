import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const pages = join(root, 'out', 'renderer')

/** Builds the pages where they are missing or older than what they are made of. */
export async function buildRenderer(): Promise<void> {
  const built = statSync(join(pages, 'guest.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (built > newest(join(root, 'renderer'), newest(join(root, 'shared'), 0))) return
  const { build } = await import('vite')
  // As shipped, also when a test asks for it: what Node is told would decide which React is bundled.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    // The guests' page comes second: the first build empties the folder.
    for (const config of ['vite.config.ts', 'vite.guest.config.ts'])
      await build({ configFile: join(root, 'build', config), logLevel: 'warn' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** When the newest file under a folder was changed, in milliseconds; at least `so`. */
export function newest(folder: string, so: number): number {
  let latest = so
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = entry.isDirectory() ? newest(path, latest) : Math.max(latest, statSync(path).mtimeMs)
  }
  return latest
}
