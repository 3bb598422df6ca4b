import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { buildRenderer, newest, root } from '../../../build/renderer.ts'

/**
 * The pages and the main process are built once, before any worker starts: two workers building at once would take them
 * from each other.
 */
export default async function build(): Promise<void> {
  await buildRenderer()
  const built = statSync(join(root, 'out', 'main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (built > newest(join(root, 'electron'), newest(join(root, 'shared'), 0))) return
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'build', 'build.ts')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build failed: ${stderr}`)
}
