// Read by any Node: an old one must get a sentence, not a stack.
var found = process.versions.node.split('.').map(Number)
if (found[0] < 22 || (found[0] === 22 && found[1] < 12)) {
  process.stderr.write(`Touchline needs Node 22.12 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}
const { run } = await import('../electron/cli.ts')
process.exitCode = await run(process.argv.slice(2))
