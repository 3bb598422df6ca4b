// A process that commits numbered edits to a file as fast as it can (or as many as it is told) and says which the ledger
// acknowledged and which it refused. Tests kill it, or fail its writes.
import { writeSync } from 'node:fs'
import { openLedger } from '../../electron/ledger/file.ts'
import { create, toEdit, update } from '../../shared/edits/edit.ts'
import { asRefusal } from '../../shared/errors.ts'

const [, , path, most] = process.argv
try {
  const ledger = await openLedger(path!)
  writeSync(1, `opened ${ledger.seq}\n`)
  for (let done = 0; done < Number(most ?? Number.POSITIVE_INFINITY); done++) {
    const number = ledger.seq + 1
    const counter = ledger.records.get('engagement', 'engagement')!
    const note = `${number} `.repeat(1 + (number % 900))
    const changes = [create('term', { word: `${number}` }, `n${number}`), update('engagement', counter, { note })!]
    try {
      const { seq } = await ledger.commit(toEdit({ label: 'Count', changes }, 'counter'))
      writeSync(1, `kept ${seq}\n`)
    } catch (error) {
      writeSync(1, `refused ${asRefusal(error).code}\n`)
    }
  }
  await ledger.close()
  writeSync(1, 'closed 0\n')
} catch (error) {
  writeSync(1, `refused ${asRefusal(error).code}\n`)
}
