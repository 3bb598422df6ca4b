import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { exportFormats } from '../../shared/protocol.ts'
import { entryOf, nothingAgreed, setupOf } from '../support/exercises.ts'
import { long, shown, times } from '../support/promise.ts'
import { type Guest, type InRoom, startRoom } from '../support/room.ts'

let at: InRoom
afterEach(() => at?.close())

const people = 6
const nameOf = (i: number) => `Canary-Quibblesworth-${i}`
const gathered = () => Promise.all(Array.from({ length: people }, (_, i) => at.guest(nameOf(i))))
/** Text that says when it arrived; the ids are those that the phones gave. */
const given: string[] = []
const give = async (guest: Guest, exercise: string, values: Parameters<typeof entryOf>[0]) => {
  const entry = entryOf(values)
  given.push(entry.id)
  await guest.call('put', { exercise, entry })
}

test('nobody’s name, id or device is in anything that is left of an anonymous exercise', {
  timeout: 600_000,
}, async () => {
  at = await startRoom()
  const guests = await gathered()
  const view = at.ledger.records
  const [one, two] = view.all('touchpoint').map(({ id }) => id) as [string, string]
  const cause = view.all('cause')[0]!.id
  const kinds = {
    collect: [setupOf('collect', { collects: 'story' }), { text: 'They wait' }],
    isAndShould: [
      setupOf('isAndShould', { touchpoint: one, subjects: [one] }),
      { text: 'Slow', subject: one, aspect: 'current' },
    ],
    rate: [setupOf('rate', { subjects: [one, two] }), { subject: one, aspect: 'current', value: -1 }],
    vote: [setupOf('vote', { votesOn: 'cause', subjects: [cause] }), { subject: cause, value: 1 }],
    poll: [setupOf('poll'), { text: 'A customer', zone: 'recovery', account: 'key' }],
    why: [setupOf('why', { touchpoint: one, subjects: [one] }), { text: 'Nobody asked' }],
  } as const
  for (const [setup, values] of Object.values(kinds)) {
    const { id } = await at.owner.call('startExercise', { setup: { ...setup, subjects: [...setup.subjects] } })
    for (const guest of guests) {
      await give(guest, id, values)
      await guest.call('done', { exercise: id, done: true })
    }
    await at.owner.call('openExercise', {})
    const { exercise } = await at.owner.call('room', {})
    expect(JSON.stringify(exercise)).not.toContain('Quibblesworth')
    await at.owner.call('endExercise', { outcome: nothingAgreed })
  }
  expect(view.all('exercise')).toHaveLength(6)
  expect(view.all('contribution').length).toBeGreaterThanOrEqual(5 * people)
  await at.owner.call('health', {})
  const traces = ['Quibblesworth', ...guests.map(({ id }) => id), ...given]
  let bytes = 0
  const look = (what: string, content: Buffer | string) => {
    bytes += content.length
    for (const trace of traces) expect(content.includes(trace), `${trace} in ${what}`).toBe(false)
  }
  const files = filesIn(at.app.folder)
  expect(files.some((file) => file.endsWith('-wal'))).toBe(true)
  expect(files.filter((file) => file.includes('backup')).length).toBeGreaterThan(0)
  for (const file of files) look(file, readFileSync(file))
  // All of them take half a minute; the short form looks at the two that hold the most.
  const formats = exportFormats.filter((format) => long || ['json', 'md'].includes(format))
  for (const format of formats) {
    const done = await at.owner.call('export', { format })
    if (done.kind !== 'download') throw new Error(done.kind)
    for (const part of unpacked(at.app.host.parcels.get(done.download).bytes)) look(format, Buffer.from(part))
  }
  shown(
    'anonymous',
    `6 kinds, ${people} people: no name, guest or entry id in ${files.length} files and ${formats.length} exports (${Math.round(bytes / 1e6)} MB looked through)`,
  )
})

test('nor does any order that is left or shown say who was first', { timeout: 600_000 }, async () => {
  at = await startRoom()
  const guests = await gathered()
  const runs = times(30, 600)
  const orders: Record<string, number[][]> = { kept: [], 'by id': [], 'on the disk': [], shown: [] }
  for (let run = 0; run < runs; run++) {
    const setup = setupOf('collect', { collects: 'story' })
    const { id } = await at.owner.call('startExercise', { setup })
    for (const [i, guest] of guests.entries()) await give(guest, id, { text: `arrived ${i}` })
    await at.owner.call('openExercise', {})
    const { exercise } = await at.owner.call('room', {})
    await at.owner.call('endExercise', { outcome: nothingAgreed })
    const kept = at.ledger.records.all('exercise').at(-1)!
    const last = at.ledger.since(at.ledger.seq - 1)!.at(-1)!
    const contributions = at.ledger.records
      .all('contribution')
      .filter(({ exercise }) => exercise === last.changes.find(({ type }) => type === 'exercise')!.id)
    expect([contributions.length, kept !== undefined]).toEqual([people, true])
    const arrivals = (list: readonly { text: string }[]) => list.map(({ text }) => Number(text.split(' ')[1]))
    orders.kept!.push(arrivals(contributions))
    orders['by id']!.push(arrivals(contributions.toSorted((a, b) => (a.id < b.id ? -1 : 1))))
    const written = last.changes.filter(({ type }) => type === 'contribution').map(({ to }) => to as { text: string })
    orders['on the disk']!.push(arrivals(written))
    orders.shown!.push(arrivals(exercise!.shown))
  }
  const told: string[] = []
  for (const [what, list] of Object.entries(orders)) {
    // Of rank correlations of six by chance the mean over the runs strays from 0 by 1/sqrt(5 runs) on average.
    const mean = list.reduce((sum, order) => sum + rankCorrelation(order), 0) / runs
    const first = list.filter((order) => order[0] === 0).length / runs
    expect(Math.abs(mean), what).toBeLessThan(4.5 / Math.sqrt(5 * runs))
    expect(Math.abs(first - 1 / people), what).toBeLessThan(4.5 * Math.sqrt(((1 / people) * (1 - 1 / people)) / runs))
    told.push(`${what} ${mean.toFixed(2)}`)
  }
  shown('anonymous', `${runs} runs, correlation with the order of arrival: ${told.join(', ')}`)
})

/** What is in an archive; anything else as it is. */
const unpacked = (bytes: Uint8Array): Uint8Array[] =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes]

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** Spearman's: 1 where the order is that of arrival, -1 where it is the reverse. */
function rankCorrelation(order: readonly number[]): number {
  const n = order.length
  const squares = order.reduce((sum, arrival, position) => sum + (arrival - position) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}
