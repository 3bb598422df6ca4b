import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { startHost } from '../../electron/host/host.ts'
import { openSession } from '../../electron/host/session.ts'
import { type CallName, calls, type HostEvent, type Reply } from '../../shared/protocol.ts'
import { recordTypes } from '../../shared/records/index.ts'
import { memoryBefore, shown, times } from '../support/promise.ts'

const seconds = times(0.5, 60)
const folder = mkdtempSync(join(tmpdir(), 'touchline-messages-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Whatever it is asked: what it makes and writes goes into its own folder, exports are left to their own tests. */
const names = (Object.keys(calls) as CallName[]).filter((name) => name !== 'export' && name !== 'create')
const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('__proto__', 'constructor', '../x', 'engagement', ''),
)
const json = fc.jsonValue({ maxDepth: 5 })
const change = fc.record({
  type: fc.oneof(fc.constantFrom(...recordTypes), word),
  id: word,
  from: fc.oneof(fc.constant(null), fc.dictionary(word, json, { maxKeys: 4 })),
  to: fc.oneof(
    fc.constant(null),
    fc.dictionary(
      fc.oneof(fc.constantFrom('name', 'title', 'text', 'word', 'note', 'order', 'journey', 'touchpoint'), word),
      json,
      { maxKeys: 5 },
    ),
  ),
})
const edit = fc.record({
  id: word,
  actor: fc.oneof(fc.constant('owner'), word),
  label: word,
  group: fc.option(word),
  changes: fc.array(change, { maxLength: 4 }),
})
const frame = fc.oneof(
  json,
  fc.record({ call: fc.constantFrom(...names), input: json }),
  fc.record({
    call: fc.constantFrom(...names),
    input: fc.record(
      { file: word, name: word, id: word, upload: word, since: fc.option(fc.integer()) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ call: fc.constantFrom('commit' as const), input: fc.record({ edit }) }),
  fc.record({ call: fc.constantFrom('undo' as const, 'redo' as const), input: fc.record({ id: word }) }),
)

test('messages: each is answered once and in words, whatever it holds, and what was kept stays whole', {
  timeout: 200_000,
}, async () => {
  const host = startHost({ dataFolder: join(folder, 'data'), filesFolder: join(folder, 'files'), native: null })
  const waiting = new Map<number, (reply: Reply) => void>()
  const screen = openSession(host, (frame: Reply | HostEvent) => {
    if ('n' in frame) waiting.get(frame.n)?.(frame)
  })
  let n = 0
  const ask = (frame: unknown): Promise<Reply> => {
    n++
    const answered = new Promise<Reply>((done) => waiting.set(n, done))
    screen.receive(
      JSON.parse(
        JSON.stringify(typeof frame === 'object' && frame && !Array.isArray(frame) ? { ...frame, n } : { n, frame }),
      ),
    )
    return answered
  }
  const made = (await ask({ call: 'create', input: { name: 'Fuzz', from: 'sample' } })) as { output: { file: string } }
  const { file } = made.output
  await ask({ call: 'open', input: { file, since: null } })
  const before = Object.getOwnPropertyNames(Object.prototype).join()
  // What the host itself did: a call that waits for another process (a backup that is read back) holds nobody up.
  let [slowest, refused, heaviest] = [0, 0, 0]
  const others = memoryBefore()
  const codes = new Set<string>()
  const once = async (given: unknown) => {
    const before = process.cpuUsage()
    const reply = await ask(given)
    const { user, system } = process.cpuUsage(before)
    slowest = Math.max(slowest, (user + system) / 1_000)
    if ('error' in reply) {
      refused++
      codes.add(reply.error.code)
      expect(reply.error.code, `${JSON.stringify(given)}: ${reply.error.words}`).not.toBe('unexpected')
      expect(reply.error.words).not.toMatch(/SELECT |INSERT |UPDATE |SQLITE|\n\s+at /)
    }
    waiting.clear()
    // It may have closed or forgotten its file.
    if (n % 50 === 0) {
      heaviest = Math.max(heaviest, process.memoryUsage().rss)
      host.files.remember(join(folder, 'files', 'Fuzz.touchline'), true)
      await ask({ call: 'open', input: { file: host.files.entries()[0]!.file, since: null } })
    }
  }
  // In so short a time a busy machine does few; these are done whatever it takes.
  for (const given of fc.sample(frame, 51)) await once(given)
  await fc.assert(fc.asyncProperty(frame, once), {
    interruptAfterTimeLimit: seconds * 1000,
    numRuns: 1_000_000,
    markInterruptAsFailure: false,
  })
  const ledger = await host.engagements.at(join(folder, 'files', 'Fuzz.touchline'))
  if (ledger) expect(ledger.check()).toEqual([])
  await screen.close()
  await host.engagements.closeAll()
  expect(n).toBeGreaterThan(50)
  expect(slowest).toBeLessThan(1_000)
  expect(heaviest - others).toBeLessThan(600 * 1024 * 1024)
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before)
  shown(
    'fuzz',
    `messages: ${n} in ${seconds} s, ${refused} refused (${codes.size} codes), the host busy for at most ${Math.round(slowest)} ms`,
  )
})
