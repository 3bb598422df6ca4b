import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** For Node, where a process lives for a moment: what it makes while it starts is not collected, a third less to do. */
export const shortLived = ['--min-semi-space-size=32', '--max-semi-space-size=64']

export type Bundle = { script: string; remove(): void }

/**
 * A script (its path from `test/support/`, without `.ts`) with all it needs: it starts four times as quickly as the sources.
 * It lies below the project, to find the native module.
 */
export async function bundled(path: string): Promise<Bundle> {
  const name = basename(path)
  const out = fileURLToPath(new URL('../../out/', import.meta.url))
  mkdirSync(out, { recursive: true })
  const folder = mkdtempSync(join(out, 'bundled-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: fileURLToPath(new URL(`${path}.ts`, import.meta.url)),
      outDir: folder,
      minify: true,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return { script: join(folder, `${name}.mjs`), remove: () => rmSync(folder, { recursive: true }) }
}
