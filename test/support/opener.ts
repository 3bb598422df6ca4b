// A process that opens a file when something comes on its input, says whether it got it or why not, and keeps it until its
// input ends.
import { writeSync } from 'node:fs'
import { openLedger } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { asRefusal } from '../../shared/errors.ts'

writeSync(1, 'ready\n')
let ledger: Ledger | null = null
process.stdin.once('data', async () => {
  try {
    ledger = await openLedger(process.argv[2]!)
    writeSync(1, 'won\n')
  } catch (error) {
    const { code, message } = asRefusal(error)
    writeSync(1, `${code} ${message}\n`)
  }
})
process.stdin.once('end', () => void ledger?.close())
