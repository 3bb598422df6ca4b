// What one committed edit costs: through the ledger, and beside it, in turns, as a bare better-sqlite3 transaction that
// writes the same rows with the same settings. Then, how long a large file takes to open. Exits 1 where a median is
// 2 ms or more, or three times the bare one.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { openDatabase } from '../../electron/ledger/store/database.ts'
import { columnsOf } from '../../electron/ledger/store/rows.ts'
import { type Change, create, type Edit, toEdit, update } from '../../shared/edits/edit.ts'
import { largeEngagement } from './large.ts'

const rounds = 1_500
const warmUp = 200
const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'))
let failed = false

const ms = (value: number) => `${value.toFixed(3)} ms`
const at = (times: number[], part: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!

/** Runs both in turns, each first every other time. */
async function compare(name: string, ledger: (round: number) => Promise<unknown>, bare: (round: number) => void) {
  const times: { ledger: number[]; bare: number[] } = { ledger: [], bare: [] }
  const clocked = async (list: number[], work: () => unknown) => {
    const start = performance.now()
    await work()
    list.push(performance.now() - start)
  }
  for (let round = 0; round < rounds + warmUp; round++) {
    if (round === warmUp) {
      times.ledger = []
      times.bare = []
    }
    const one = () => clocked(times.ledger, () => ledger(round))
    const other = () => clocked(times.bare, () => bare(round))
    for (const turn of round % 2 ? [one, other] : [other, one]) await turn()
  }
  const ratio = at(times.ledger, 0.5) / at(times.bare, 0.5)
  console.log(
    `${name.padEnd(24)} ledger ${ms(at(times.ledger, 0.5))} (p99 ${ms(at(times.ledger, 0.99))})   ` +
      `bare ${ms(at(times.bare, 0.5))} (p99 ${ms(at(times.bare, 0.99))})   ratio ${ratio.toFixed(2)}`,
  )
  failed ||= ratio >= 3 || at(times.ledger, 0.5) >= 2
}

const text = (round: number) =>
  `They wait ${round} minutes for an agent who then says that somebody else will call back.`

try {
  const paths = ['ledger', 'bare'].map((name) => join(folder, `${name}.touchline`)) as [string, string]
  const content = largeEngagement(500, 2_000)
  for (const path of paths) await (await createLedger(path, content)).close()
  const ledger = await openLedger(paths[0])
  const db = openDatabase(paths[1])
  const journey = ledger.records.all('journey')[0]!.id
  const touchpoint = ledger.records.all('touchpoint')[0]!.id

  const columns = columnsOf('touchpoint')
  const setCurrent = db.prepare('UPDATE touchpoint SET "current" = ? WHERE id = ?')
  const addTouchpoint = db.prepare(
    `INSERT INTO touchpoint (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const addEdit = db.prepare('INSERT INTO edits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let seq = 1
  const write = db.transaction((edit: Edit, row: () => unknown) => {
    row()
    const { id, actor, label, group, changes } = edit
    addEdit.run(++seq, id, actor, label, group, 'edit', '', new Date().toISOString(), JSON.stringify(changes), seq, seq)
  })

  const edits = <T extends Change>(make: (round: number) => T) =>
    Array.from({ length: rounds + warmUp }, (_, round) =>
      toEdit({ label: 'Change current behaviour', changes: [make(round)] }, 'ann'),
    )
  const record = ledger.records.get('touchpoint', touchpoint)!
  const typed = edits((round) => ({
    ...update('touchpoint', record, { current: text(round) })!,
    from: { current: round ? text(round - 1) : record.current },
  }))
  await compare(
    'a text is changed',
    (round) => ledger.commit(typed[round]!),
    (round) => write(typed[round]!, () => setCurrent.run(text(round), touchpoint)),
  )
  const added = edits((round) => create('touchpoint', { journey, title: `Touchpoint ${round}` }))
  await compare(
    'a touchpoint is created',
    (round) => ledger.commit(added[round]!),
    (round) => {
      const { id, to } = added[round]!.changes[0]!
      const values = columns.map((name) => (name === 'id' ? id : name === 'momentOfTruth' ? 0 : to![name]))
      write(added[round]!, () => addTouchpoint.run(...values))
    },
  )
  await ledger.close()
  db.close()

  const large = join(folder, 'large.touchline')
  const started = performance.now()
  const made: Ledger = await createLedger(large, largeEngagement(5_000, 20_000))
  const created = performance.now() - started
  await made.close()
  const opened: number[] = []
  for (let turn = 0; turn < 7; turn++) {
    const start = performance.now()
    const again = await openLedger(large)
    opened.push(performance.now() - start)
    if (again.records.all('touchpoint').length !== 5_000) throw new Error('not all touchpoints came back')
    await again.close()
  }
  const size = (statSync(large).size / 1e6).toFixed(1)
  console.log(
    `5,000 touchpoints with 20,000 further records (${size} MB): made in ${ms(created)}, opened in ${ms(at(opened, 0.5))}`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = failed ? 1 : 0
