import { withoutBinary } from './electronBinary.ts'

// `npm run package`: builds the app, writes the licences of what ships, and makes the installers of this system in dist/.
const reason = await withoutBinary(300_000)
if (reason) {
  process.stderr.write(`Nothing was packaged: ${reason}.\n`)
  process.exitCode = 1
} else {
  await import('./build.ts')
  const { build } = await import('electron-builder')
  const { packaging } = await import('./electron-builder.ts')
  const { root } = await import('./renderer.ts')
  for (const made of await build({ projectDir: root, config: packaging })) process.stdout.write(`${made}\n`)
}
