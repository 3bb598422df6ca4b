import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** The folder of package.json: of the source tree, or of the packaged app. */
export const root = ((): string => {
  let folder = here
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
})()

export const out = join(root, 'out')
/** Whether this runs from what `npm run build` made, not from the sources. */
export const isBuilt = here.startsWith(out)

export function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}
