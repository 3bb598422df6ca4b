// Holds the same records as the app's screen does, in the same kind of set, and shows nothing: what the data itself weighs.
import type { RecordOf, RecordType } from '../../../shared/records/index.ts'
import { RecordSet } from '../../../shared/records/set.ts'

const held = new RecordSet()
const answer = await fetch(`/records-${location.hash.slice(1)}.json`)
const lists = (await answer.json()) as [RecordType, RecordOf<RecordType>[]][]
for (const [type, list] of lists) for (const record of list) held.put(type, record as never)
// Reading makes the lists that every screen makes.
for (const [type] of lists) held.all(type)
Object.assign(window, { held })
document.body.append('held')
