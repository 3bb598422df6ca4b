// Sixty scripted guests in a process of their own, each sending as fast as the room takes it: participants give to the
// exercise, contributors edit the map, viewers look on.

import { create, toEdit, update } from '../../../shared/edits/edit.ts'
import { setOf } from '../../../shared/records/table.ts'
import { entryOf } from '../../support/exercises.ts'
import { asking, Guest } from '../../support/room.ts'
import type { Screen } from '../../support/served.ts'

const [origin, secret, exercise] = process.argv.slice(2) as [string, string, string]
const port = Number(new URL(origin).port)
let busy = true
const counts = { given: 0, edits: 0, words: [] as string[], told: 0, failed: 0 }

async function join(name: string): Promise<Guest> {
  const { headers, body } = await asking(port, '/join', {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ secret, code: null, name }),
  })
  const { guest } = JSON.parse(body.toString()) as { guest: string }
  return Guest.open(port, guest, String(headers['set-cookie']?.[0]).split(';')[0]!)
}

async function participate(guest: Guest): Promise<void> {
  const entries = Array.from({ length: 20 }, (_, i) => entryOf({ text: `Something that customers meet ${i}` }))
  for (let n = 0; busy; n++) {
    const entry = { ...entries[n % entries.length]!, text: `They wait, time ${n}` }
    await guest.call('put', { exercise, entry }).catch(() => counts.failed++)
    counts.given++
  }
}

async function contribute(guest: Guest, screen: Screen, which: number): Promise<void> {
  const { records } = await screen.call('open', { file: 'room', since: null })
  const touchpoints = setOf(records!).all('touchpoint')
  const mine = touchpoints[which % touchpoints.length]!
  let title = mine.title
  for (let n = 0; busy; n++) {
    const word = `guest ${which}, word ${n}`
    const next = `${mine.title} ${n % 10}`
    const change = n % 10 === 0 ? create('term', { word }) : update('touchpoint', { ...mine, title }, { title: next })
    if (!change) continue
    const done = await screen
      .call('commit', { edit: toEdit({ label: 'Change', changes: [change] }, guest.id) })
      .catch(() => null)
    if (!done?.edit) counts.failed++
    else if (n % 10 === 0) counts.words.push(word)
    else title = next
    counts.edits++
    screen.raw.length = screen.replies.length = 0
  }
}

const guests = await Promise.all(Array.from({ length: 60 }, (_, i) => join(`Guest ${i}`)))
process.send!({ guests: guests.map(({ id }) => id) })
process.on('message', (asked) => {
  if (asked === 'go') void go()
  if (asked === 'stop') busy = false
})
process.on('disconnect', () => process.exit(0))

async function go(): Promise<void> {
  const clear = setInterval(() => {
    for (const guest of guests) {
      counts.told += guest.raw.length
      guest.raw.length = guest.events.length = 0
    }
  }, 200)
  await Promise.all(
    guests.map(async (guest, i) => {
      if (i >= 20) return participate(guest)
      const screen = await guest.screen()
      screen.socket.on('message', () => {
        screen.events.length = 0
      })
      if (i < 15) return contribute(guest, screen, i)
      await screen.call('open', { file: 'room', since: null })
    }),
  )
  clearInterval(clear)
  process.send!({ counts })
}
