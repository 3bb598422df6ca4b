import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { create, toEdit } from '../../../shared/edits/edit.ts'
import { storedPhoto } from '../../../shared/protocol.ts'
import { setOf } from '../../../shared/records/table.ts'
import { sampleRecords } from '../../fixtures/sample.ts'
import { makePng } from '../../support/png.ts'
import { startServed } from '../../support/served.ts'

let app: Awaited<ReturnType<typeof startServed>>
let file: string
let photo: string
beforeAll(async () => {
  app = await startServed()
  const screen = await app.screen()
  file = (await screen.call('create', { name: 'Client', from: 'sample' })).file!
  const { records, actor } = await screen.call('open', { file, since: null })
  const stored = await app.ask(`/photo/${file}`, { method: 'POST', headers: app.own, body: makePng(3, 3) })
  const picture = storedPhoto.parse(JSON.parse(stored.body.toString()))
  photo = picture.hash
  const touchpoint = setOf(records!).all('touchpoint')[0]!.id
  const edit = toEdit({ label: 'Add photo', changes: [create('photo', { touchpoint, ...picture })] }, actor)
  await screen.call('commit', { edit })
})
afterAll(() => app.close())

/** Who asks: header values by a name that says what they are. `undefined` leaves the header out. */
const hosts = () => ({
  right: app.name,
  'by name': `localhost:${app.served.port}`,
  'another name': `evil.example:${app.served.port}`,
  'another port': '127.0.0.1:1',
  'no port': '127.0.0.1',
  'a name that begins like it': `127.0.0.1.evil.example:${app.served.port}`,
  'with a user': `evil@${app.name}`,
  'with a dot': `127.0.0.1.:${app.served.port}`,
})
const origins = (host: string) => ({
  right: `http://${host}`,
  missing: undefined,
  null: 'null',
  'another site': 'http://evil.example',
  'another port': 'http://127.0.0.1:1',
  'another scheme': `https://${host}`,
  'with a path': `http://${host}/`,
  'begins like it': `http://${host}.evil.example`,
})
const cookies = () => {
  const [name, value] = app.cookie.split('=') as [string, string]
  return {
    right: app.cookie,
    'right among others': `theme=dark; ${app.cookie}; other=1`,
    missing: undefined,
    empty: `${name}=`,
    'cut off': app.cookie.slice(0, -1),
    longer: `${app.cookie}A`,
    'the secret itself': `${name}=${app.served.secret}`,
    'another name': `other=${value}`,
  }
}

type Headers = Record<string, string>
function* everybody() {
  for (const [hostIs, host] of Object.entries(hosts()))
    for (const [originIs, origin] of Object.entries(origins(host)))
      for (const [cookieIs, cookie] of Object.entries(cookies())) {
        const headers: Headers = {
          host,
          ...(origin !== undefined && { origin }),
          ...(cookie !== undefined && { cookie }),
        }
        const known = ['right', 'by name'].includes(hostIs)
        const own = originIs === 'right'
        const joined = cookieIs.startsWith('right')
        yield { who: `host ${hostIs}, origin ${originIs}, cookie ${cookieIs}`, headers, known, own, joined }
      }
}

describe('of 512 combinations of Host, Origin and cookie', () => {
  test('a photo is given to those of the session only', async () => {
    let given = 0
    for (const { who, headers, known, own, joined } of everybody()) {
      const { status, body } = await app.ask(`/photo/${file}/${photo}`, { headers })
      // A picture in a page is asked for without an Origin.
      const fromPage = own || headers.origin === undefined
      const right = known && fromPage && joined
      expect([status, body.length > 0], who).toEqual(
        right ? [200, true] : [known ? (fromPage ? 401 : 403) : 421, false],
      )
      if (right) given++
    }
    expect(given).toBe(2 * 2 * 2)
  })

  test('an upload is taken from pages of the own origin in the session only', async () => {
    let taken = 0
    for (const { who, headers, known, own, joined } of everybody()) {
      const { status, body } = await app.ask('/upload', { method: 'POST', headers, body: 'Touchpoint\nBill\n' })
      const right = known && own && joined
      expect([status, body.length > 0], who).toEqual(right ? [200, true] : [known ? (own ? 401 : 403) : 421, false])
      if (right) taken++
    }
    expect(taken).toBe(2 * 2)
  })

  test('a socket is opened by pages of the own origin in the session only', async () => {
    let opened = 0
    for (const { who, headers, known, own, joined } of everybody()) {
      const { origin, ...rest } = headers
      const socket = new WebSocket(`ws://127.0.0.1:${app.served.port}/socket`, {
        headers: rest,
        ...(origin && { origin }),
      })
      const outcome = await new Promise<string>((done) => {
        socket.on('open', () => done('open'))
        socket.on('unexpected-response', (_, response) => done(String(response.statusCode)))
        socket.on('error', (error) => done(error.message))
      })
      socket.terminate()
      if (outcome === 'open') opened++
      expect(outcome === 'open', who).toBe(known && own && joined)
      if (outcome !== 'open') expect(outcome, who).toBe('403')
    }
    expect(opened).toBe(2 * 2)
  })

  test('nobody is answered with a word of the engagement', async () => {
    const words = sampleRecords()
      .all('touchpoint')
      .map(({ title }) => title)
    for (const { headers } of everybody()) {
      const { body } = await app.ask('/', { headers })
      for (const title of words) expect(body.includes(title)).toBe(false)
    }
  })
})

describe('the session', () => {
  test('is a cookie that no script reads, no other site sends and no cache keeps', () => {
    expect(app.joined.status).toBe(204)
    expect(app.joined.headers['set-cookie']).toEqual([
      expect.stringMatching(/^touchline_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ])
    expect(app.joined.headers['cache-control']).toBe('no-store')
    expect(Buffer.from(app.served.secret, 'base64url')).toHaveLength(32)
    expect(app.cookie).not.toContain(app.served.secret)
  })

  test('is given for the exact secret, posted by a page of the own origin', async () => {
    const { secret } = app.served
    const wrong = ['', secret.slice(1), `${secret}x`, ` ${secret}`, secret.toUpperCase(), 'x'.repeat(100_000)]
    for (const body of wrong) {
      const { status, headers } = await app.ask('/session', { method: 'POST', headers: { origin: app.origin }, body })
      expect([status, headers['set-cookie']]).toEqual([403, undefined])
    }
    for (const [name, origin] of Object.entries(origins(app.name)))
      expect(
        (await app.ask('/session', { method: 'POST', headers: origin === undefined ? {} : { origin }, body: secret }))
          .status,
        name,
      ).toBe(name === 'right' ? 204 : 403)
    expect((await app.ask(`/session?${secret}`)).status).toBe(403)
  })

  test('is closed for good after a thousand wrong secrets', async () => {
    const other = await startServed()
    const post = (body: string) => other.ask('/session', { method: 'POST', headers: { origin: other.origin }, body })
    for (let i = 0; i < 1_000; i += 50) await Promise.all(Array.from({ length: 50 }, (_, n) => post(`guess ${i + n}`)))
    expect((await post(other.served.secret)).status).toBe(403)
    // Who is in stays in.
    expect((await other.ask('/upload', { method: 'POST', headers: other.own, body: 'x' })).status).toBe(200)
    await other.close()
  })

  test('of one app is none of another', async () => {
    const other = await startServed()
    const headers = { ...other.own, cookie: app.cookie }
    expect((await other.ask('/upload', { method: 'POST', headers, body: 'x' })).status).toBe(401)
    await other.close()
  })
})
