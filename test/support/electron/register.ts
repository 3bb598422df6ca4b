import { registerHooks } from 'node:module'

// Given to Node with --import: whoever asks for 'electron' gets the double of index.ts, in the built app unmodified.
const double = new URL('./index.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: double, format: 'module-typescript', shortCircuit: true } : next(name, context),
})
// In a packaged app the first word after the program is the person's; here it is the script.
if (process.env.TOUCHLINE_DOUBLE_PACKAGED) process.argv.splice(1, 1)
