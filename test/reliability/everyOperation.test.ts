import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { starter } from '../../electron/host/importing.ts'
import { Backups } from '../../electron/ledger/backups.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { readWhole } from '../../electron/ledger/whole.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { setField } from '../../shared/edits/fields.ts'
import { fixtures } from '../electron/ledger/migrations/fixture.ts'
import { type Bundle, bundled } from '../support/bundle.ts'
import { exported } from '../support/ledgers.ts'
import type { Operation } from '../support/operator.ts'
import { long, type Promised, shown } from '../support/promise.ts'
import { hasStrace, injected, spans } from '../support/traced.ts'
import { unzip } from '../support/zip.ts'

const fixture = fixtures()

// Every call that makes, changes, syncs, names or removes a file during an import, an export, a backup and the making of
// a new file: it is the last of its process, or it fails as on a full or a broken disk.
const calls = ['openat', 'pwrite64', 'write', 'fdatasync', 'fsync', 'ftruncate', 'rename', 'link', 'unlink']
const faults = ['signal=KILL', 'error=ENOSPC', 'error=EIO'] as const

let folder: string
let bundle: Bundle
const at = (name: string) => join(folder, name)
const before = 'what was there before'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-operations-'))
  bundle = await bundled('operator')
  await (await createLedger(at('blank'), blank('Operations'))).close()
  await (await createLedger(at('full'), starter('Operations', 'sample'))).close()
  // An engagement with a picture, as Touchline's own JSON.
  const source = await openLedger(fixture(3))
  await source.undo('fixture', 'back')
  writeFileSync(at('input.json'), await exported(source, 'json'))
  await source.close()
  // Two backups of one hour, of which the older goes when a third is made a day later.
  const ledger = await openLedger(at('full'))
  for (const [minute, client] of ['North', 'South'].entries()) {
    await ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', client)!, 'me'))
    await new Backups(at('backed'), at('run.touchline')).take(ledger, new Date(`2027-03-12T10:0${minute}:00Z`))
  }
  await ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', 'West')!, 'me'))
  await ledger.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

type Case = {
  promise: Promised
  from: string
  /** The second word of the operator, made ready for a run. */
  other(): string
  /** Whether the work is there whole; throws where it is neither that nor as it was. */
  holds(path: string, other: string): Promise<boolean>
}

async function readAgain<T>(path: string, look: (ledger: Awaited<ReturnType<typeof openLedger>>) => T): Promise<T> {
  const ledger = await openLedger(path)
  try {
    expect(ledger.check()).toEqual([])
    return look(ledger)
  } finally {
    await ledger.close()
  }
}

const cases: Record<Operation, Case> = {
  import: {
    promise: 'disk',
    from: 'blank',
    other: () => at('input.json'),
    holds: (path) =>
      readAgain(path, ({ records, seq }) => {
        const counts = [seq, records.all('touchpoint').length, records.all('photo').length]
        expect([
          [1, 0, 0],
          [2, 10, 1],
        ]).toContainEqual(counts)
        return seq === 2
      }),
  },
  export: {
    promise: 'exports',
    from: 'full',
    other() {
      writeFileSync(at('plan.xlsx'), before)
      return at('plan.xlsx')
    },
    async holds(path, other) {
      await readAgain(path, () => {})
      const now = readFileSync(other)
      if (now.toString() === before) return false
      expect(unzip(now).has('xl/workbook.xml')).toBe(true)
      return true
    },
  },
  backup: {
    promise: 'backups',
    from: 'full',
    other() {
      rmSync(at('data'), { recursive: true, force: true })
      const [kept] = new Backups(at('backed'), at('run.touchline')).list()
      const to = join(kept!.path.replace(at('backed'), at('data')), '..')
      mkdirSync(to, { recursive: true })
      for (const { name, path } of new Backups(at('backed'), at('run.touchline')).list())
        copyFileSync(path, join(to, name))
      return at('data')
    },
    async holds(path, other) {
      await readAgain(path, () => {})
      const list = new Backups(other, path).list()
      for (const backup of list) expect((await readWhole(backup.path)).seq).toBe(backup.seq)
      const seqs = list.map(({ seq }) => seq)
      // The new one first; the oldest may be gone only then.
      expect([
        [3, 2],
        [4, 3, 2],
        [4, 3],
      ]).toContainEqual(seqs)
      return seqs[0] === 4
    },
  },
  create: {
    promise: 'disk',
    from: 'blank',
    other() {
      rmSync(at('new.touchline'), { force: true })
      return at('new.touchline')
    },
    async holds(_path, other) {
      if (!existsSync(other)) return false
      return readAgain(other, ({ seq }) => seq === 1)
    },
  },
}

test.skipIf(!hasStrace).each(Object.keys(cases) as Operation[])(
  '%s: whole, or as it was and said so, whatever happens at any call',
  { timeout: 1_800_000 },
  async (operation) => {
    const { promise, from, other, holds } = cases[operation]
    const path = at('run.touchline')
    const ready = (): string[] => {
      for (const name of readdirSync(folder)) if (/^\.?run\.|^\.new\.|^\.plan\./.test(name)) rmSync(at(name))
      copyFileSync(at(from), path)
      return [bundle.script, operation, path, other()]
    }
    const counts = await spans(calls, ready(), at('log'))
    for (const fault of faults) {
      let [points, whole, refused] = [0, 0, 0]
      // In the short form each operation meets each of the faults at one call, another than the operation before it.
      const turn = (faults.indexOf(fault) + faults.length * Object.keys(cases).indexOf(operation)) % calls.length
      for (const call of calls.filter((_, i) => long || i === turn)) {
        // A disk that is broken fails its reads and writes; a full one also to make and name files.
        if (fault === 'error=EIO' && !/write|sync|truncate/.test(call)) continue
        // Nobody's work is lost where a new file cannot be written: there the two errors take turns.
        const inTurns = operation === 'create' && fault !== 'signal=KILL'
        const first = inTurns && long ? 2 * faults.indexOf(fault) : 1
        for (let n = counts[call]!.from + first; n <= counts[call]!.to; n += long ? (inTurns ? 4 : 1) : 71) {
          const what = `${operation}, ${fault} at ${call} ${n}`
          const script = ready()
          // A failure lasts, as a full disk does; one of a call that Node itself makes (to load its parts, to say
          // something) is one, or Node could not go on to say anything.
          const ofNode = ['write', 'openat'].includes(call)
          const lasts = fault === 'signal=KILL' || ofNode ? '' : '+'
          const { said, words } = await injected(`${call}:${fault}:when=${n}${lasts}`, script)
          const there = await holds(path, script[3]!).catch((error: Error) => {
            throw new Error(`${what}: ${error.message}`)
          })
          if (said.includes('done')) expect(there, `${what}: ${said}`).toBe(true)
          if (said.includes('refused')) {
            refused++
            // A part of this very program that cannot be loaded is no matter of the file.
            const own = /refused unexpected .*out\/bundled-/.test(said)
            if (!own) expect(said, what).toMatch(/refused file\.(cannotWrite|unreadable) .* copy \d/)
            // What cannot be synced may be on the disk all the same, and what was made may be there though it cannot be
            // opened: then it is there whole. Everything else that is refused has left no trace.
            const unsure = call === 'fsync' || call === 'fdatasync' || operation === 'create'
            if (!unsure) expect(there, `${what}: ${said}`).toBe(false)
            if (operation !== 'create') expect(said, what).toMatch(/copy [1-9]\d+/)
          }
          if (fault !== 'signal=KILL' && !ofNode) expect(said + words, what).toMatch(/done|refused/)
          if (there) whole++
          points++
        }
      }
      if (long) expect(points).toBeGreaterThan(0)
      // Neither always before the work nor always after it.
      if (long) expect(whole).toBeGreaterThan(0)
      if (long) expect(whole).toBeLessThan(points)
      if (fault !== 'signal=KILL' && long) expect(refused).toBeGreaterThan(0)
      shown(
        promise,
        `${operation}, ${fault} at every ${operation === 'create' && fault !== 'signal=KILL' ? 'fourth ' : ''}${fault === 'error=EIO' ? 'write and sync' : 'call'}: ${points} points, ${whole} whole, ${points - whole} as before, ${refused} refused in words`,
      )
    }
  },
)

test.runIf(!hasStrace)('is skipped without strace', () => {
  shown('disk', 'import, export, backup: skipped, there is no strace on this machine')
})
