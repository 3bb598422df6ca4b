import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { contentOf } from '../support/content.ts'
import { Network } from '../support/network.ts'
import { long, shown, times } from '../support/promise.ts'
import { asking, type InRoom, startRoom } from '../support/room.ts'

let at: InRoom | undefined
let network: Network | string | undefined
let far: ChildProcess | undefined
afterEach(async () => {
  far?.kill()
  await at?.close()
  if (network instanceof Network) network.remove()
})

const script = fileURLToPath(new URL('../support/farGuests.ts', import.meta.url))
const said = <T>(child: ChildProcess, key: string): Promise<T> =>
  new Promise((done) => {
    child.on('message', (message: Record<string, T>) => {
      if (key in message) done(message[key]!)
    })
  })

test('edits of guests over a bad network are each there once, and all screens are equal', {
  timeout: 3_600_000,
}, async (context) => {
  network = await Network.make()
  if (typeof network === 'string') {
    shown('network', `skipped: ${network}`)
    return context.skip(network)
  }
  const guests = 5
  const each = times(5, 1_000)
  const [delay, loss, down] = long ? [300, 30, 20_000] : [40, 10, 1_000]
  at = await startRoom({ address: Network.host, role: 'contributor' })
  const cookies = await Promise.all(
    Array.from({ length: guests }, async (_, i) => {
      const body = JSON.stringify({ secret: at!.secret, code: null, name: `Guest ${i}` })
      const to = { host: Network.host, headers: { origin: at!.origin, host: `${Network.host}:${at!.port}` } }
      const { headers } = await asking(at!.port, '/join', { ...to, method: 'POST', body })
      return String(headers['set-cookie']?.[0]).split(';')[0]!
    }),
  )
  network.bad(delay, loss)
  const begun = Date.now()
  const [command, ...args] = network.inside
  far = spawn(command, [...args, process.execPath, script, at.origin, String(each), ...cookies], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const settled = said<true>(far, 'settled')
  const dropped = said<number>(far, 'dropped')
  // In the middle of it the cable is out for a while.
  const seq = at.ledger.seq
  await expect
    .poll(() => at!.ledger.seq - seq, { timeout: 1_800_000, interval: 100 })
    .toBeGreaterThan((guests * each) / 5)
  network.up(false)
  await new Promise((done) => setTimeout(done, down))
  network.up(true)
  await settled
  const contents = said<string[]>(far, 'contents')
  far.send({ seq: at.ledger.seq })
  const screens = await contents

  const words = at.ledger.records
    .all('term')
    .map(({ word }) => word)
    .filter((word) => word.startsWith('guest '))
  const wanted = Array.from({ length: guests * each }, (_, i) => `guest ${i % guests} word ${Math.floor(i / guests)}`)
  expect(words.sort()).toEqual(wanted.sort())
  // What guests see is all there is here but the facilitator's own types, of which there are none.
  expect(new Set([...screens, contentOf(at.ledger.records)]).size).toBe(1)
  shown(
    'network',
    `${guests * each} edits of ${guests} guests, ${loss}% lost, ${delay} ms (${network.kind}), ${down / 1_000} s without a cable, ${await dropped} lines lost, in ${Math.round((Date.now() - begun) / 1_000)} s: each there once, ${guests} screens equal to the host`,
  )
})
