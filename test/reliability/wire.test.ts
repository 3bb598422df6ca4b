import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { create, toEdit } from '../../shared/edits/edit.ts'
import { sampleRecords } from '../fixtures/sample.ts'
import { ownTime } from '../support/ownTime.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'
import { startServed } from '../support/served.ts'

const script = fileURLToPath(new URL('../support/flooder.ts', import.meta.url))
const part = (waits: readonly number[], share: number): number =>
  Math.round(waits.toSorted((a, b) => a - b)[Math.floor(waits.length * share)]!)

let app: Awaited<ReturnType<typeof startServed>>
beforeEach(async () => {
  app = await startServed()
})
afterEach(() => app.close())

test('answers nobody without the secret, whatever they send', { timeout: 600_000 }, async () => {
  const screen = await app.screen()
  const { file } = await screen.call('create', { name: 'Client', from: 'sample' })
  await screen.call('open', { file: file!, since: null })
  const port = app.served.port
  const rng = chance(7)
  const [cookieName, cookieValue] = app.cookie.split('=') as [string, string]
  const hosts = [
    app.name,
    app.name,
    `localhost:${port}`,
    `evil.example:${port}`,
    '127.0.0.1:1',
    `${app.name}.evil.example`,
    // Node would put the right one in the place of none.
    ' ',
  ]
  const origins = [app.origin, app.origin, undefined, 'null', 'http://evil.example', `https://${app.name}`, 'file://']
  const cookies = [
    app.cookie,
    app.cookie,
    undefined,
    '',
    `${cookieName}=`,
    `${cookieName}=${cookieValue.slice(1)}`,
    `${cookieName}=${app.served.secret}`,
    `x=${cookieValue}`,
  ]
  const paths = [
    '/photo/a/b',
    `/photo/${file}/${'0'.repeat(64)}`,
    '/upload',
    `/photo/${file}`,
    '/download/a',
    '/session',
    '/socket',
    '/upload/../photo/a/b',
    '//photo/a/b',
  ]
  const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']
  const titles = sampleRecords()
    .all('touchpoint')
    .map(({ title }) => title)
  const count = times(200, 2_000)
  let allowed = 0
  for (let n = 0; n < count; ) {
    const method = rng.pick(methods)
    const path = rng.pick(paths)
    const headers: Record<string, string> = { host: rng.pick(hosts) }
    const origin = rng.pick(origins)
    const cookie = rng.pick(cookies)
    if (origin !== undefined) headers.origin = origin
    if (cookie !== undefined) headers.cookie = cookie
    const body =
      method === 'POST' ? rng.pick(['', 'x', app.served.secret, app.served.secret.slice(1), '0'.repeat(43)]) : undefined
    // Only all of it together is a right to be answered: of the rest something is always missing.
    const known = headers.host === app.name || (headers.host === `localhost:${port}` && origin === undefined)
    const own = origin === `http://${headers.host}` || (origin === undefined && method === 'GET')
    const proven = cookie === app.cookie || (path === '/session' && method === 'POST' && body === app.served.secret)
    if (known && own && proven && (method === 'GET' || method === 'POST')) {
      allowed++
      continue
    }
    n++
    const answer = await app.ask(path, { method, headers, body })
    const what = `${method} ${path} ${JSON.stringify(headers)}`
    expect(answer.status, what).toBeGreaterThanOrEqual(400)
    expect(answer.headers['set-cookie'], what).toBeUndefined()
    for (const title of titles) expect(answer.body.includes(title), what).toBe(false)
  }
  let opened = 0
  for (const origin of ['http://evil.example', 'null', `http://evil.example:${port}`, undefined])
    for (const cookie of [app.cookie, undefined])
      await new Promise<void>((done) => {
        const headers = { ...(cookie && { cookie }), ...(origin && { origin }) }
        const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers })
        socket.on('open', () => {
          opened++
          socket.terminate()
          done()
        })
        socket.on('error', () => done())
      })
  expect(opened).toBe(0)
  expect(allowed).toBeGreaterThan(0)
  shown(
    'served',
    `${count} combinations of Host, Origin, method, cookie and secret, 0 answered; 8 foreign WebSockets, 0 opened`,
  )
})

test('stays quick for its owner under floods, huge messages and clients that do not read', {
  timeout: 600_000,
}, async () => {
  const owner = await app.screen()
  const { file } = await owner.call('create', { name: 'Client', from: 'sample' })
  const { actor } = await owner.call('open', { file: file!, since: null })
  const flooder = spawn(process.execPath, [script, String(app.served.port), app.cookie, file!], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let strangers = 0
  flooder.stdout.on('data', (said) => {
    strangers = Number(String(said).trim().split('\n').at(-1))
  })
  await expect.poll(() => strangers, { timeout: 20_000 }).toBeGreaterThan(10)
  const waits: number[] = []
  const own: number[] = []
  const end = Date.now() + times(0, 20_000)
  // So many that the 95th of 100 is not the one that was worst.
  while (Date.now() < end || waits.length < 60) {
    const term = create('term', { word: `${waits.length}` })
    const [start, begun] = [performance.now(), ownTime()]
    await owner.call('commit', { edit: toEdit({ label: 'Add', changes: [term] }, actor) })
    waits.push(performance.now() - start)
    own.push(ownTime() - begun)
    await new Promise((done) => setTimeout(done, 25))
  }
  expect(flooder.exitCode).toBeNull()
  flooder.kill()
  expect(waits.length).toBeGreaterThanOrEqual(times(20, 60))
  const [median, p95] = [part(waits, 0.5), part(waits, 0.95)]
  const [ownMedian, ours] = [part(own, 0.5), part(own, 0.95)]
  // Where other programs want the machine too, the time in which they had it is not the host's.
  expect(ownMedian, `${median} ms with what others took`).toBeLessThan(150)
  expect(ours, `${p95} ms with what others took`).toBeLessThan(times(600, 150))
  expect(strangers).toBeGreaterThan(times(10, 20))
  shown(
    'served',
    `floods, messages of 10 MB, screens that do not read, ${strangers} strangers: ${waits.length} edits of the owner kept in ${median} ms (median), ${p95} ms (95 of 100), of which the host took ${ours} ms`,
  )
})

test('lets a screen go that takes nothing in, and nobody else', { timeout: 60_000 }, async () => {
  const owner = await app.screen()
  const { file } = await owner.call('create', { name: 'Client', from: 'sample' })
  const { actor } = await owner.call('open', { file: file!, since: null })
  // So much that a few hundred answers are more than a host holds back for anybody.
  const asked = times(400, 1_000)
  const changes = Array.from({ length: 200 }, (_, n) =>
    create('term', { word: `${n}`, meaning: `${n} ${'x'.repeat(1_000)}` }),
  )
  await owner.call('commit', { edit: toEdit({ label: 'Add', changes }, actor) })
  const lazy = await app.screen()
  let gone = false
  lazy.socket.on('close', () => {
    gone = true
  })
  lazy.socket.pause()
  for (let n = 1; n <= asked; n++) lazy.socket.send(JSON.stringify({ n, call: 'open', input: { file, since: null } }))
  // Answered meanwhile, until the host has done what was asked of it.
  for (let n = 0; n < 100; n++) await owner.call('home', {})
  await new Promise((done) => setTimeout(done, times(1_200, 3_000)))
  lazy.socket.resume()
  await expect.poll(() => gone, { timeout: 40_000 }).toBe(true)
  expect(lazy.replies.length).toBeLessThan(asked)
  expect((await owner.call('home', {})).files).toHaveLength(1)
})
