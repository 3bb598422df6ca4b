import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { type Bundle, bundled } from '../support/bundle.ts'
import { shown, times } from '../support/promise.ts'
import { type Chance, chance } from '../support/random.ts'
import { hasStrace, traced } from '../support/traced.ts'

/** What reached the kernel, in order; `kept`: the process had acknowledged an edit. */
type Step =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; size: number }
  | { kind: 'remove'; file: string }
  | { kind: 'sync'; file: string }
  | { kind: 'kept'; seq: number }

let folder: string
let bundle: Bundle
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-power-'))
  bundle = await bundled('committer')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

test.skipIf(!hasStrace)('loses nothing acknowledged when the power is cut', { timeout: 1_200_000 }, async () => {
  const path = join(folder, 'cut.touchline')
  await (await createLedger(path, blank('Power cut'))).close()
  const begin = readFileSync(path)
  const log = join(folder, 'log')
  const trace = 'trace=pwrite64,fdatasync,fsync,ftruncate,unlink,write'
  await traced(['-y', '-xx', '-s', '200000', '-e', trace, '-o', log], [bundle.script, path, '40'])
  const steps = stepsOf(readFileSync(log, 'latin1'), path)
  expect(steps.filter(({ kind }) => kind === 'kept')).toHaveLength(40)
  const images = times(20, 2_000)
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  const rng = chance(seed)
  for (let n = 0; n < images; n++) {
    const end = rng.below(steps.length + 1)
    const { files, kept } = afterPowerCut(steps.slice(0, end), path, begin, rng)
    const copy = join(folder, 'image.touchline')
    for (const suffix of ['', '-wal']) {
      rmSync(copy + suffix, { force: true })
      const file = files.get(path + suffix)
      if (file) writeFileSync(copy + suffix, file.bytes)
    }
    const what = `seed ${seed}, image ${n}, after step ${end}`
    const ledger = await openLedger(copy).catch((error: Error) => {
      throw new Error(`${what}: ${error.message}`)
    })
    expect(ledger.seq, what).toBeGreaterThanOrEqual(kept)
    expect(ledger.check(), what).toEqual([])
    await ledger.close()
  }
  shown('power', `${images} images, 0 lost`)
})

test.runIf(!hasStrace)('is skipped without strace', () => {
  shown('power', 'skipped: there is no strace on this machine')
})

/** strace's lines, as steps on the file and its log. */
function stepsOf(log: string, path: string): Step[] {
  const hex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex')
  const named = (text: string) => (text.includes('\\x') ? hex(text).toString() : text)
  return log.split('\n').flatMap((line): Step[] => {
    const call = /^\d+\s+(\w+)\((?:\d+<([^>]*)>)?/.exec(line)
    if (!call || / = -1 /.test(line)) return []
    const [, name, given = ''] = call
    const file = named(given).replace(' (deleted)', '')
    const ours = file === path || file === `${path}-wal`
    if (name === 'write') {
      const said = /, "([^"]*)"/.exec(line)
      const seq = said && /^kept (\d+)/.exec(hex(said[1]!).toString())
      return seq ? [{ kind: 'kept', seq: Number(seq[1]) }] : []
    }
    if (name === 'unlink') {
      const removed = named(/\("([^"]*)"/.exec(line)?.[1] ?? '')
      return removed === `${path}-wal` ? [{ kind: 'remove', file: removed }] : []
    }
    if (!ours) return []
    if (name === 'pwrite64') {
      const [, bytes, at] = /, "([^"]*)"(?:\.\.\.)?, \d+, (\d+)/.exec(line)!
      return [{ kind: 'write', file, at: Number(at), bytes: hex(bytes!) }]
    }
    if (name === 'ftruncate') return [{ kind: 'truncate', file, size: Number(/, (\d+)\)/.exec(line)![1]) }]
    return [{ kind: 'sync', file }]
  })
}

/**
 * What may be on the disk: everything up to a file's last sync, and of what followed it, as a disk does, an arbitrary
 * part, the last block of it torn. `kept`: the last edit acknowledged by then.
 */
function afterPowerCut(steps: readonly Step[], path: string, begin: Buffer, rng: Chance) {
  const files = new Map([[path, new Disk(begin)]])
  const lastSync = new Map<string, number>()
  let kept = 0
  steps.forEach((step, index) => {
    if (step.kind === 'sync') lastSync.set(step.file, index)
    if (step.kind === 'kept') kept = step.seq
  })
  steps.forEach((step, index) => {
    if (step.kind === 'sync' || step.kind === 'kept') return
    const synced = index < (lastSync.get(step.file) ?? -1)
    if (!synced && rng.likely(0.5)) return
    const file = files.get(step.file) ?? new Disk()
    files.set(step.file, file)
    if (step.kind === 'remove') files.delete(step.file)
    else if (step.kind === 'truncate') file.resize(step.size)
    else {
      const torn =
        !synced && rng.likely(0.2) ? step.bytes.subarray(0, rng.below(step.bytes.length / 512 + 1) * 512) : step.bytes
      file.write(torn, step.at)
    }
  })
  return { files, kept }
}

/** A file's bytes with room to grow: copied whole for each of hundreds of writes, they took most of the test's time. */
class Disk {
  #bytes: Buffer
  #size: number

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#bytes = Buffer.alloc(Math.max(1 << 20, bytes.length))
    this.#size = bytes.copy(this.#bytes)
  }

  resize(size: number): void {
    if (size > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(size, 2 * this.#bytes.length))
    // What was cut off is not there again when the file grows.
    if (size < this.#size) this.#bytes.fill(0, size, this.#size)
    this.#size = size
  }

  write(bytes: Buffer, at: number): void {
    this.resize(Math.max(this.#size, at + bytes.length))
    bytes.copy(this.#bytes, at)
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size)
  }
}
