import { Agent } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { codeAlphabet } from '../../shared/room/code.ts'
import { ownTime } from '../support/ownTime.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'
import { Guest, type InRoom, startRoom } from '../support/room.ts'

let at: InRoom
afterEach(() => at?.close())

test('lets nobody in by guessing, and a real guest joins meanwhile', { timeout: 900_000 }, async () => {
  at = await startRoom()
  const rng = chance(3)
  const count = times(2_000, 100_000)
  const answers = new Map<string, number>()
  const agents = new Map<string, Agent>()
  // From two hundred addresses at once, as far as this machine's own network of them goes.
  const guess = async () => {
    const from = `127.0.1.${1 + rng.below(200)}`
    const agent = agents.get(from) ?? new Agent({ keepAlive: true, maxSockets: 2 })
    agents.set(from, agent)
    const code = Array.from({ length: 8 }, () => rng.pick([...codeAlphabet])).join('')
    const { body, headers } = await at.ask('/join', {
      method: 'POST',
      headers: { origin: at.origin },
      localAddress: from,
      agent,
      body: JSON.stringify({ secret: null, code, name: 'Eve' }),
    })
    const { refused = 'in' } = JSON.parse(body.toString()) as { refused?: string }
    answers.set(headers['set-cookie'] ? 'in' : refused, (answers.get(headers['set-cookie'] ? 'in' : refused) ?? 0) + 1)
  }
  const waits: number[] = []
  const before = (await at.state()).guests.length
  let real = 0
  for (let sent = 0; sent < count; ) {
    const guesses = Array.from({ length: Math.min(100, count - sent) }, guess)
    sent += guesses.length
    if (sent % times(500, 5_000) < 100) {
      const begun = ownTime()
      // By the QR code each time; by the code too, as long as it is not spent.
      const { code } = await at.state()
      if (code) {
        const typed = await at.join('Ada', { secret: null, code, from: '127.0.2.1' })
        expect(typed.status).toBe(200)
        real++
      }
      const guest = await at.guest('Bo')
      await guest.until(() => guest.state?.status === 'here')
      real++
      waits.push(ownTime() - begun)
    }
    await Promise.all(guesses)
  }
  for (const agent of agents.values()) agent.destroy()
  expect(answers.get('in')).toBeUndefined()
  expect((await at.state()).guests.length).toBe(before + real)
  expect(Math.max(...waits)).toBeLessThan(5_000)
  const told = [...answers].map(([answer, many]) => `${many} ${answer}`).join(', ')
  shown(
    'door',
    `${count} guesses (${told}), 0 in; ${waits.length} times real guests joined, at most in ${Math.round(Math.max(...waits))} ms`,
  )
})

test('takes whatever a guest’s line brings, and goes on', { timeout: 600_000 }, async () => {
  at = await startRoom()
  const rng = chance(5)
  const good = await at.guest('Ada')
  const pieces = [
    '{',
    '}',
    '"n"',
    ':',
    '1',
    ',',
    '"call"',
    '"put"',
    '"input"',
    '[',
    ']',
    'null',
    '‮',
    '\u0000',
    '9'.repeat(400),
  ]
  const { headers } = await at.join('Eve')
  const cookie = String(headers['set-cookie']?.[0]).split(';')[0]!
  let cut = 0
  const count = times(150, 3_000)
  for (let i = 0; i < count; i++) {
    const eve = await Guest.open(at.port, 'eve', cookie)
    const roll = rng.next()
    if (roll < 0.6) eve.socket.send(Array.from({ length: 1 + rng.below(12) }, () => rng.pick(pieces)).join(''))
    else if (roll < 0.7) eve.socket.send(Buffer.alloc(rng.below(100), rng.below(256)))
    else if (roll < 0.8) eve.socket.send('x'.repeat(70_000))
    else if (roll < 0.9) eve.socket.send(`${'['.repeat(30_000)}`)
    else eve.socket.send(JSON.stringify({ n: 1, call: 'rename', input: { name: 'x'.repeat(61) } }))
    // Either it is cut off, or the room answers what comes next.
    await Promise.race([eve.until(() => eve.closed), eve.call('alive', {}).catch(() => {})])
    if (eve.closed) cut++
    eve.socket.terminate()
  }
  await good.call('alive', {})
  expect(cut).toBeGreaterThan(count / 4)
  expect((await at.state()).guests.map(({ name }) => name).sort()).toEqual(['Ada', 'Eve'])
  shown('door', `${count} lines of noise, ${cut} cut off at once, the others refused; the room goes on`)
})

test('keeps nothing for who does not read, and cuts them off', { timeout: 600_000 }, async () => {
  at = await startRoom()
  const lazy = await at.guest('Lazy', 'viewer')
  const screens = await Promise.all(Array.from({ length: 3 }, () => lazy.screen()))
  for (const screen of screens) {
    await screen.call('open', { file: 'room', since: null })
    screen.socket.pause()
  }
  const [journey] = at.opened.options.journeys
  const touchpoint = at.ledger.records.of('touchpoint', 'journey', journey!)[0]!
  let text = touchpoint.current
  const before = process.memoryUsage().rss
  // Each is told to all screens of the file: some 20 kB.
  for (let i = 0; i < 800; i++) {
    const next = `${i} `.repeat(3_000).slice(0, 9_900)
    await at.ledger.commit({
      id: `edit${i}`,
      actor: 'owner',
      label: '',
      group: null,
      changes: [{ type: 'touchpoint', id: touchpoint.id, from: { current: text }, to: { current: next } }],
    })
    text = next
    if (i % 50 === 0) await new Promise((done) => setTimeout(done, 1))
  }
  const grown = (process.memoryUsage().rss - before) / 1e6
  const here = at.app.host.rooms.open!.guests.get(lazy.id)
  await expect.poll(() => here.screens.size, { timeout: 20_000 }).toBe(0)
  shown(
    'door',
    `cut off; the host grew by ${Math.round(grown)} MB (with what was not collected yet) while 16 MB were to be told to each of 3`,
  )
})
