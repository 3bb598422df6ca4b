import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { binary, hasDisplay } from './electronBinary.ts'
import { root } from './renderer.ts'

// `npm run test:electron`: the suite for the real Electron binary. Where it cannot run, one plain line says so.
const reason = !binary() ? 'Electron’s binary is not installed here' : !hasDisplay() ? 'there is no display here' : null
if (reason) process.stdout.write(`skipped: ${reason}\n`)
else {
  await import('./build.ts')
  const runner = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const config = join(root, 'build', 'playwright.electron.config.ts')
  const { status } = spawnSync(process.execPath, [runner, 'test', '--config', config, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
