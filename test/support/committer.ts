// A process that commits numbered edits to a file as fast as it can and says which the ledger acknowledged. It is
// started by `killed.test.ts`, which kills it at a random moment.
import { writeSync } from 'node:fs'
import { openLedger } from '../../electron/ledger/file.ts'
import { create, toEdit, update } from '../../shared/edits/edit.ts'

const ledger = await openLedger(process.argv[2]!)
writeSync(1, `opened ${ledger.seq}\n`)
for (;;) {
  const number = ledger.seq + 1
  const counter = ledger.records.get('engagement', 'engagement')!
  const note = `${number} `.repeat(1 + (number % 900))
  const changes = [create('term', { word: `${number}` }, `n${number}`), update('engagement', counter, { note })!]
  const { seq } = await ledger.commit(toEdit({ label: 'Count', changes }, 'counter'))
  writeSync(1, `kept ${seq}\n`)
}
