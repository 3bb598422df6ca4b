import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { Door, networkOf } from '../../../../electron/host/room/door.ts'
import { codeAlphabet } from '../../../../shared/room/code.ts'
import { roomLimits } from '../../../../shared/room/limits.ts'
import { makePng } from '../../../support/png.ts'
import { type Guest, type InRoom, startRoom } from '../../../support/room.ts'

describe('the door', () => {
  const wrongOf = (door: Door) => (door.code!.startsWith('0') ? '1' : '0').repeat(8)

  test('lets an address wait after eight wrong codes, longer each time, and nobody else', () => {
    let now = 0
    const door = new Door(() => now)
    const wrong = wrongOf(door)
    for (let i = 0; i < roomLimits.wrongFromOne; i++)
      expect(door.knock('10.0.0.1', null, wrong)).toEqual({ refused: 'wrong', seconds: 0 })
    expect(door.knock('10.0.0.1', null, door.code)).toEqual({ refused: 'wait', seconds: 30 })
    expect(door.knock('10.0.0.1', door.secret, null)).toBeNull()
    expect(door.knock('10.0.0.2', null, door.code)).toBeNull()
    now += 30_000
    expect(door.knock('10.0.0.1', null, wrong)).toEqual({ refused: 'wrong', seconds: 0 })
    expect(door.knock('10.0.0.1', null, door.code)).toEqual({ refused: 'wait', seconds: 60 })
    now += 60_000
    expect(door.knock('10.0.0.1', null, door.code)).toBeNull()
  })

  test('has a code no more after a thousand wrong ones from everywhere, until it is renewed', () => {
    const door = new Door(() => 0)
    const { secret, code } = door
    const wrong = wrongOf(door)
    for (let i = 0; i < roomLimits.wrongFromAll; i++) door.knock(`10.0.${i >> 8}.${i & 255}`, null, wrong)
    expect(door.code).toBeNull()
    expect(door.knock('10.1.0.1', null, code)).toEqual({ refused: 'spent', seconds: 0 })
    expect(door.knock('10.0.0.1', secret, null)).toBeNull()
    door.renew()
    expect(door.knock('10.0.0.1', null, door.code)).toBeNull()
    expect(door.knock('10.0.0.1', secret, null)).toEqual({ refused: 'wrong', seconds: 0 })
  })

  test('cannot be held shut for all by one address that goes on guessing', () => {
    let now = 0
    const door = new Door(() => now)
    const wrong = wrongOf(door)
    for (let i = 0; i < 8 * 60 * 60; i++) {
      door.knock('10.0.0.1', null, wrong)
      now += 1_000
    }
    expect(door.code).not.toBeNull()
  })

  test('draws secrets of 128 bits, and codes in which each letter is as likely', () => {
    const door = new Door(() => 0)
    const seen = new Map<string, number>()
    const rounds = 4_000
    for (let i = 0; i < rounds; i++) {
      for (const letter of door.code!) seen.set(letter, (seen.get(letter) ?? 0) + 1)
      door.renew()
    }
    expect(Buffer.from(door.secret, 'base64url')).toHaveLength(16)
    const expected = (rounds * 8) / codeAlphabet.length
    const chi = [...codeAlphabet].reduce((sum, one) => sum + ((seen.get(one) ?? 0) - expected) ** 2 / expected, 0)
    // 31 degrees of freedom: beyond this once in a hundred thousand runs.
    expect(chi).toBeLessThan(80)
  })

  test('knows a network of IPv6 as one', () => {
    expect(networkOf('2001:db8:1:2::5')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1')
    expect(networkOf('10.0.0.1')).toBe('10.0.0.1')
  })
})

describe('whoever asks the room', () => {
  let at: InRoom
  let ada: Guest
  let hash: string
  beforeAll(async () => {
    at = await startRoom({}, { hosts: ['workshop.test'] })
    ada = await at.guest('Ada', 'contributor')
    const headers = { origin: at.origin, cookie: ada.cookie }
    const sent = await at.ask('/photo', { method: 'POST', headers, body: makePng(3, 3) })
    hash = (JSON.parse(sent.body.toString()) as { hash: string }).hash
  })
  afterAll(() => at.close())

  const hosts = (port: number) => ({
    right: `127.0.0.1:${port}`,
    'given name': `workshop.test:${port}`,
    'another name': `evil.example:${port}`,
    'another port': '127.0.0.1:1',
    'begins like it': `127.0.0.1.evil.example:${port}`,
    'the owner’s app': at.app.name,
    'no port': '127.0.0.1',
  })
  const origins = (host: string) => ({
    right: `http://${host}`,
    missing: undefined,
    null: 'null',
    'another site': 'http://evil.example',
    'the owner’s app': at.app.origin,
    'another scheme': `https://${host}`,
  })
  const cookies = () => {
    const [name, value] = ada.cookie.split('=') as [string, string]
    return {
      right: ada.cookie,
      missing: undefined,
      'cut off': ada.cookie.slice(0, -1),
      'the secret': `${name}=${at.secret}`,
      'the guest’s id': `${name}=${ada.id}`,
      'the owner’s': at.app.cookie,
      'another name': `other=${value}`,
    }
  }

  test('of 294 combinations of Host, Origin and cookie only the right ones get a socket, a picture or a place', async () => {
    const got = { socket: 0, picture: 0, photo: 0, join: 0 }
    for (const [hostIs, host] of Object.entries(hosts(at.port)))
      for (const [originIs, origin] of Object.entries(origins(host)))
        for (const [cookieIs, cookie] of Object.entries(cookies())) {
          const headers = { host, ...(origin && { origin }), ...(cookie && { cookie }) }
          const who = JSON.stringify(headers)
          const known = hostIs === 'right' || hostIs === 'given name'
          const own = known && originIs === 'right'
          const guest = cookieIs === 'right'
          for (const path of ['/guest', '/socket']) {
            const opened = await opens(at.port, path, headers)
            expect(opened, `${path} ${who}`).toBe(own && guest)
            if (opened) got.socket++
          }
          const picture = await at.ask(`/photo/${hash}`, { headers })
          expect(picture.status, who).toBe(known ? (guest ? 200 : 401) : 421)
          if (picture.body.length && picture.status === 200) got.picture++
          const sent = await at.ask('/photo', { method: 'POST', headers, body: makePng(2, 2) })
          expect(sent.status, who).toBe(own ? (guest ? 200 : 401) : known ? 403 : 421)
          if (sent.status === 200) got.photo++
          if (guest) continue
          const before = (await at.state()).guests.length
          const body = JSON.stringify({ secret: own ? 'x' : at.secret, code: null, name: 'Eve' })
          const joined = await at.ask('/join', { method: 'POST', headers, body })
          expect([joined.status, joined.headers['set-cookie']], who).toEqual([known ? 403 : 421, undefined])
          expect((await at.state()).guests.length, who).toBe(before)
          got.join++
        }
    expect(got).toEqual({ socket: 4, picture: 12, photo: 2, join: 252 })
  })

  test('is not let from the room into the owner’s own app, nor from there into the room', async () => {
    const guest = { origin: at.app.origin, cookie: ada.cookie }
    expect((await at.app.ask('/upload', { method: 'POST', headers: guest, body: 'x' })).status).toBe(401)
    expect((await at.app.ask(`/photo/${at.file}/${hash}`, { headers: guest })).status).toBe(401)
    expect(await opens(at.app.served.port, '/socket', guest)).toBe(false)
    const owner = { origin: at.origin, cookie: at.app.cookie }
    for (const path of ['/socket', '/guest']) expect(await opens(at.port, path, owner)).toBe(false)
    const session = await at.ask('/session', { method: 'POST', headers: owner, body: at.app.served.secret })
    expect([session.status, session.headers['set-cookie']]).toEqual([404, undefined])
    for (const path of ['/upload', '/download/a', `/photo/${at.file}`])
      expect((await at.ask(path, { method: 'POST', headers: owner, body: 'x' })).status, path).toBeGreaterThan(400)
    expect((await at.ask('/../secret.json')).status).toBe(404)
  })

  test('gets pages that may load nothing from elsewhere, packed, without a word of the engagement', async () => {
    for (const path of ['/', '/map']) {
      const { status, headers, body } = await at.ask(path, { headers: { 'accept-encoding': 'gzip' } })
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${at.port};`)
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-encoding']).toBe('gzip')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(body.length).toBeGreaterThan(0)
    }
    expect((await at.ask('/', { method: 'DELETE' })).status).toBe(405)
  })

  test('with pictures that are none is refused, and of those that are nothing but the pixels is kept', async () => {
    const headers = { origin: at.origin, cookie: ada.cookie }
    const hostile: Record<string, string | Uint8Array> = {
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      html: '<!doctype html><script>alert(1)</script>',
      'cut off': makePng(3, 3).slice(0, 20),
      empty: '',
      'too large': new Uint8Array(12 * 1024 * 1024),
    }
    for (const [what, body] of Object.entries(hostile)) {
      const { status } = await at.ask('/photo', { method: 'POST', headers, body })
      expect(status, what).toBe(400)
    }
    const named = { ...headers, 'x-name': '..%2F..%2F%3Cscript%3E.png' }
    const sent = await at.ask('/photo', { method: 'POST', headers: named, body: makePng(5, 5) })
    const { hash } = JSON.parse(sent.body.toString()) as { hash: string }
    const back = await at.ask(`/photo/${hash}`, { headers })
    expect(back.headers['content-type']).toBe('image/png')
    expect(back.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  })
})

const opens = (port: number, path: string, headers: Record<string, string>): Promise<boolean> =>
  new Promise((done) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('open', () => {
      socket.terminate()
      done(true)
    })
    socket.on('error', () => done(false))
  })
