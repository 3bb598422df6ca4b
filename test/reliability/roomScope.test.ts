import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { Guests } from '../../electron/host/room/guests.ts'
import { Scopes } from '../../electron/host/room/scope/scopes.ts'
import { Sight } from '../../electron/host/room/scope/sight.ts'
import { Turns } from '../../electron/host/room/turns.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { type Change, create, type Intent, toEdit } from '../../shared/edits/edit.ts'
import { duplicateJourney } from '../../shared/edits/journeys.ts'
import { type RecordType, schemas } from '../../shared/records/index.ts'
import { RecordSet, type View } from '../../shared/records/set.ts'
import { sampleRecords } from '../fixtures/sample.ts'
import { Bench, recordsOf } from '../support/ledgers.ts'
import { LossyScreen } from '../support/lossyScreen.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'
import { randomIntent } from '../support/randomEdits.ts'

let bench: Bench
let told = 0
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.done())

/** Every text says of which record it is, so that it is found again in whatever is sent. */
const marked = (intent: Intent): Intent => ({
  ...intent,
  label: 'somebody’s label',
  changes: intent.changes.map((change) => ({ ...change, to: change.to && withMarks(change) })),
})
const withMarks = ({ type, id, to }: Change) =>
  Object.fromEntries(
    Object.entries(to!).map(([field, value]) => {
      // A copy says what it is, not what it was copied from.
      const marked = `${String(value).replace(/<<[^>]*>>/g, '')}<<${type} ${field} ${id}>>`
      const schema = (schemas[type].shape as Record<string, z.ZodType>)[field]!
      return [field, typeof value === 'string' && schema.safeParse(marked).success ? marked : value]
    }),
  )

/** Whether a record may be seen, said again in the plainest way. */
function maySee(view: View, journeys: readonly string[], team: boolean, type: RecordType, id: string): boolean {
  const touchpoint = (of: string) => journeys.includes(view.get('touchpoint', of)?.journey ?? '')
  const opportunity = (of: string) => {
    const one = view.get('opportunity', of)
    const addressed = view.all('addressing').filter((each) => each.opportunity === of)
    // Those that a guest made and nothing addresses are told apart by their maker's mark.
    return one !== undefined && (team || !one.confidential) && addressed.some((each) => touchpoint(each.touchpoint))
  }
  const record = view.get(type, id) as never as Record<string, string> & { confidential?: boolean }
  if (!record) return false
  switch (type) {
    case 'engagement':
    case 'term':
      return true
    case 'namedView':
      return record.lane === null || journeys.includes(view.get('lane', record.lane!)?.journey ?? '')
    case 'journey':
      return journeys.includes(id)
    case 'stage':
    case 'lane':
    case 'touchpoint':
      return journeys.includes(record.journey!)
    case 'connection':
      return touchpoint(record.from!) && touchpoint(record.to!)
    case 'standard':
    case 'activity':
    case 'cause':
      return touchpoint(record.touchpoint!)
    case 'story':
      return touchpoint(record.touchpoint!) && (team || (!record.confidential && record.consent !== 'refused'))
    case 'photo':
      return touchpoint(record.touchpoint!) && (team || !record.confidential)
    case 'opportunity':
      return opportunity(id)
    case 'addressing':
      return touchpoint(record.touchpoint!) && opportunity(record.opportunity!)
    case 'dependency':
      return opportunity(record.opportunity!) && opportunity(record.needs!)
    case 'removal':
      return opportunity(record.opportunity!) && touchpoint(view.get('activity', record.activity!)!.touchpoint)
    default:
      return false
  }
}

async function twoJourneys(): Promise<{ ledger: Ledger; opened: string }> {
  const ledger = await bench.blank()
  const sample = sampleRecords()
  const changes = [...sample.entries()].flatMap(([type, record]) =>
    type === 'engagement' ? [] : [create(type, record as never, record.id)],
  )
  await ledger.commit(toEdit(marked({ label: 'Sample', changes }), 'owner'))
  const opened = sample.all('journey')[0]!.id
  const copy = duplicateJourney(ledger.records, opened)!
  await ledger.commit(toEdit(marked(copy.intent), 'owner'))
  return { ledger, opened }
}

describe('what guests see', () => {
  const seeds = times(6, 60)
  afterAll(() => {
    const bytes = `${Math.round(told / 1e5) / 10} MB sent`
    shown('sight', `${seeds} seeds, ${bytes}: their records equal what is in sight, nothing else was sent`)
  })
  for (let seed = 1; seed <= seeds; seed++)
    test(`is after random edits of everybody what is in sight, and nothing else was ever sent (seed ${seed})`, async () => {
      const rng = chance(seed)
      const { ledger, opened } = await twoJourneys()
      const guests = new Guests()
      const scopes = new Scopes(ledger, [opened])
      const bytes = await ledger.addPhoto(new Uint8Array([1, 2, 3, seed]))
      const people = (['contributor', 'contributor', 'viewer'] as const).map((role) => {
        const { guest } = guests.add('Somebody', role, true)!
        guest.pictures.add(bytes)
        const scoped = scopes.ledgerFor(guest, new Turns(1e6, 1e6))
        const screen = new LossyScreen(guest.id, ['edit.invalid', 'room.role', 'photo.missing'])
        const seen = { guest, role, scoped, screen, sent: [] as string[], ever: new Set<string>() }
        scoped.subscribe((edit) => seen.sent.push(JSON.stringify(edit)))
        return seen
      })
      const made = new Set<string>()
      const look = () => {
        for (const { role, ever } of people)
          for (const [type, list] of Object.entries(recordsOf(ledger.records)))
            for (const { id } of list)
              if (maySee(ledger.records, [opened], role !== 'viewer', type as RecordType, id)) ever.add(`${type} ${id}`)
      }
      ledger.subscribe((edit) => {
        for (const { type, id, from } of edit.changes)
          if (type === 'opportunity' && from === null && edit.actor !== 'owner' && edit.kind === 'edit') made.add(id)
        look()
      })
      look()
      const connect = (one: (typeof people)[number]) => {
        one.sent.push(JSON.stringify(recordsOf(one.scoped.records)))
        one.screen.connect(one.scoped, rng.likely(0.5))
      }
      for (const one of people) connect(one)
      for (let n = 0; n < times(150, 600); n++) {
        const one = rng.pick(people)
        const { screen, scoped, role } = one
        const roll = rng.next()
        if (roll < 0.25) {
          const intent = randomIntent(ledger.records, rng, [bytes])
          if (intent) await ledger.commit(toEdit(marked(intent), 'owner')).catch(() => {})
        } else if (roll < 0.28) await ledger.undo('owner', `undo${n}`)
        else if (roll < 0.5 && role === 'contributor') {
          const intent = randomIntent(screen.replica.records, rng, [bytes])
          if (intent) screen.commit(marked(intent))
        } else if (roll < 0.53 && role === 'contributor') screen.back(rng.pick(['undo', 'redo']))
        else if (roll < 0.75) await screen.hostStep(scoped, rng.likely(0.1))
        else if (roll < 0.97) screen.screenStep()
        else if (screen.connected) screen.disconnect()
        else connect(one)
      }
      for (const one of people) {
        const { screen, scoped, role } = one
        if (!screen.connected) connect(one)
        while (screen.busy) {
          await screen.hostStep(scoped, false)
          screen.screenStep()
        }
        const truth = new RecordSet()
        for (const [type, record] of new Sight(ledger.records, [opened], role, made).all())
          truth.put(type, record as never)
        expect(recordsOf(scoped.records)).toEqual(recordsOf(truth))
      }
      // The others' last edits are on their way to those who were settled first.
      for (const { screen, scoped, sent, ever, role } of people) {
        while (screen.busy) screen.screenStep()
        expect(recordsOf(screen.replica.records)).toEqual(recordsOf(scoped.records))
        const all = sent.join('\n')
        told += all.length
        for (const [, type, field, id] of all.matchAll(/<<(\w+) (\w+) ([\w-]+)>>/g)) {
          const what = `${type} ${id}`
          expect(ever.has(what) || (type === 'opportunity' && made.has(id!)), `${what} for a ${role}`).toBe(true)
          if (role === 'viewer') expect(`${type} ${field}`).not.toBe('touchpoint note')
        }
        expect(all).not.toContain('somebody’s label')
        expect(all).toContain('<<')
      }
    })
})
