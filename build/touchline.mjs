// Read by any Node: an old one must get a sentence, not a stack.
var found = process.versions.node.split('.').map(Number)
if (found[0] < 22 || (found[0] === 22 && found[1] < 12)) {
  process.stderr.write(`Touchline needs Node 22.12 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}
// What Node makes of the sources is kept for the next start and for the processes it starts. A folder that cannot be
// written does no harm.
process.env.NODE_COMPILE_CACHE ??= `${import.meta.dirname}/../out/.compiled`
const { enableCompileCache } = await import('node:module')
enableCompileCache()
const { run } = await import('../electron/cli.ts')
process.exitCode = await run(process.argv.slice(2))
