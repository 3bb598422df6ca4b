import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { Guest, type InRoom, startRoom } from '../../../support/room.ts'
import { startServed } from '../../../support/served.ts'

let at: InRoom
afterEach(() => at?.close())

const listens = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })
/** TCP servers of this process that listen. */
const servers = () => process.getActiveResourcesInfo().filter((one) => one === 'TCPServerWrap').length

describe('a room', () => {
  test('is off until it is opened, and nothing listens after it was closed', async () => {
    const app = await startServed()
    expect(servers()).toBe(1)
    expect(app.host.rooms.open).toBeNull()
    await app.close()
    at = await startRoom()
    expect(servers()).toBe(2)
    expect(await listens(at.port)).toBe(true)
    await at.owner.call('closeRoom', {})
    expect(await listens(at.port)).toBe(false)
    expect(servers()).toBe(1)
    expect((await at.owner.call('room', {})).room).toBeNull()
  })

  test('is opened on an address of this machine only, and on one file at a time', async () => {
    at = await startRoom()
    const { options } = at.opened
    await expect(at.owner.call('openRoom', options)).rejects.toMatchObject({ code: 'room.address' })
    await at.owner.call('closeRoom', {})
    for (const address of ['8.8.8.8', '0.0.0.0', '::', 'localhost', 'workshop.test', ''])
      await expect(at.owner.call('openRoom', { ...options, address })).rejects.toMatchObject({ code: 'room.address' })
    expect(await listens(at.port)).toBe(false)
  })

  test('says goodbye when it is closed, and when its file is', async () => {
    at = await startRoom()
    const first = await at.guest('Ada')
    await at.owner.call('closeRoom', {})
    await first.until(() => first.closed)
    expect(first.last('bye')).toEqual({ event: 'bye', why: 'closed' })
    const again = await at.owner.call('openRoom', at.opened.options)
    await at.owner.call('close', {})
    expect(await listens(Number(new URL(again.origin).port))).toBe(false)
  })

  test('closes after eight hours', async () => {
    let now = Date.now()
    at = await startRoom({}, { now: () => now })
    const guest = await at.guest('Ada')
    now += 8 * 60 * 60_000 - 1_000
    await new Promise((done) => setTimeout(done, 1_200))
    expect(guest.closed).toBe(false)
    now += 1_000
    await guest.until(() => guest.closed)
    expect(guest.last('bye')?.why).toBe('closed')
  })

  test('stays while the owner’s page reloads, which finds it again', async () => {
    at = await startRoom()
    const guest = await at.guest('Ada')
    await at.owner.lose()
    const back = await at.app.screen()
    await back.call('open', { file: at.file, since: null })
    const { room } = await back.call('room', {})
    expect(room?.guests).toMatchObject([{ name: 'Ada', status: 'here' }])
    expect(guest.closed).toBe(false)
  })
})

describe('a guest', () => {
  test('comes in by the QR code or the code, in any way of typing it', async () => {
    at = await startRoom()
    const code = at.opened.code!
    const typed = [code, code.toLowerCase(), `${code.slice(0, 4)}-${code.slice(4)}`, ` ${code.replace(/0/g, 'o')} `]
    for (const one of typed) expect((await at.join('Ada', { secret: null, code: one })).status).toBe(200)
    expect((await at.join('Ada', { secret: null, code: 'ZZZZZZZZ' })).status).toBe(403)
    expect((await at.join('Ada', { secret: at.secret.slice(1) })).status).toBe(403)
    await at.owner.call('renewCode', {})
    expect((await at.join('Ada')).status).toBe(403)
    expect((await at.join('Ada', { secret: null, code })).status).toBe(403)
    expect((await at.state()).guests).toHaveLength(4)
  })

  test('waits until the facilitator lets them in, and is told nothing before', async () => {
    at = await startRoom({ admit: true })
    const guest = await at.guest('Ada')
    await guest.until(() => guest.state !== undefined)
    expect(guest.state).toMatchObject({ status: 'waiting', engagement: '', step: null })
    await expect(guest.call('park', { id: 'a', text: 'x' })).rejects.toMatchObject({ code: 'room.role' })
    expect(guest.events.map(({ event }) => event)).toEqual(['state'])
    await at.owner.call('admit', { guest: guest.id, role: 'viewer' })
    await guest.until(() => guest.last('outline') !== undefined && guest.state?.status === 'here')
    expect(guest.state).toMatchObject({ you: { role: 'viewer' } })
    expect(guest.last('outline')!.outline[0]!.stages.length).toBeGreaterThan(0)
  })

  test('who reloads is the same guest, and who was removed is nobody', async () => {
    at = await startRoom()
    const guest = await at.guest('Ada')
    await guest.lose()
    await expect.poll(async () => (await at.state()).guests).toMatchObject([{ status: 'away' }])
    const back = await at.join('Somebody', { secret: null, cookie: guest.cookie })
    expect(JSON.parse(back.body.toString())).toEqual({ guest: guest.id })
    const again = await Guest.open(at.port, guest.id, guest.cookie)
    expect((await at.state()).guests).toMatchObject([{ status: 'here', name: 'Ada' }])
    await at.owner.call('removeGuest', { guest: guest.id })
    await again.until(() => again.closed)
    expect(again.last('bye')?.why).toBe('removed')
    await expect(Guest.open(at.port, guest.id, guest.cookie)).rejects.toThrow('403')
    expect((await at.join('Ada', { secret: null, cookie: guest.cookie })).status).toBe(403)
  })

  test('has a cookie that no script reads and no other site sends, for as long as the room is open', async () => {
    at = await startRoom()
    const { headers } = await at.join('Ada')
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^touchline_room_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=28800$/),
    ])
    expect(at.app.cookie.split('=')[0]).not.toBe(String(headers['set-cookie']![0]).split('=')[0])
  })
})
