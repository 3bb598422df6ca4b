import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { create, toEdit } from '../../../../shared/edits/edit.ts'
import { makeWalkthrough } from '../../../../shared/edits/walks.ts'
import { type CallName, calls } from '../../../../shared/protocol.ts'
import type { Entry, ExerciseSetup } from '../../../../shared/room/exercise.ts'
import { type GuestCallName, guestCalls } from '../../../../shared/room/guestProtocol.ts'
import type { ObservationDraft } from '../../../../shared/room/walk.ts'
import { recordsOf } from '../../../support/ledgers.ts'
import { type Guest, type InRoom, startRoom } from '../../../support/room.ts'

let at: InRoom
let exercise: string
let walk: { walkthrough: string; stop: string }
beforeEach(async () => {
  at = await startRoom()
  const [journey] = at.opened.options.journeys
  const made = makeWalkthrough(at.ledger.records, { name: 'Walk', journey: journey!, day: null })
  await at.ledger.commit(toEdit(made.intent, 'owner'))
  walk = { walkthrough: made.id, stop: at.ledger.records.of('stop', 'walkthrough', made.id)[0]!.id }
  const underWay = [
    create('workshop', { name: 'Day' }, 'day'),
    create('step', { workshop: 'day', title: 'Now', startedAt: new Date().toISOString() }, 'now'),
  ]
  await at.ledger.commit(toEdit({ label: '', changes: underWay }, 'owner'))
  await at.owner.call('shareWalk', { walkthrough: walk.walkthrough, shared: true })
  exercise = (await at.owner.call('startExercise', { setup })).id
})
afterEach(() => at.close())

const setup: ExerciseSetup = {
  kind: 'collect',
  question: 'What annoys customers?',
  named: true,
  minutes: 5,
  step: null,
  touchpoint: null,
  stage: null,
  collects: 'story',
  votesOn: null,
  subjects: [],
  dots: null,
  several: false,
}
const entry = (id: string): Entry => ({
  id,
  text: 'They wait',
  subject: null,
  aspect: null,
  value: null,
  explains: null,
  zone: null,
  account: null,
})
const observation = (): ObservationDraft => ({
  id: 'seen',
  ...walk,
  at: null,
  met: true,
  rating: 1,
  waited: null,
  sees: 'a queue',
  hears: '',
  feels: '',
  smells: '',
  tastes: '',
  ideal: '',
  pays: null,
  standard: null,
  story: '',
  teller: '',
  consent: 'unknown',
  found: null,
  pinches: [],
  snapshots: [],
})

/** Every call of a guest's page with an input that would do something, in an order in which each can be done. */
const guestInputs = (): Record<GuestCallName, unknown> => ({
  alive: {},
  rename: { name: 'Another' },
  put: { exercise, entry: entry('e') },
  drop: { exercise, entry: 'e' },
  done: { exercise, done: true },
  park: { id: 'p', text: 'later' },
  observe: { observation: observation() },
})

/** Every call of the whole app, likewise. */
const screenInputs = (guest: Guest): Record<CallName, unknown> => {
  const { options } = at.opened
  const one = { guest: guest.id }
  return {
    home: {},
    open: { file: 'room', since: null },
    here: { touchpoint: null, field: null },
    commit: { edit: toEdit({ label: 'Add', changes: [create('term', { word: 'w' }, 'w')] }, guest.id) },
    undo: { id: 'u' },
    redo: { id: 'r' },
    observe: { observation: observation(), walker: 'Me' },
    create: { name: 'New', from: 'sample' },
    choose: {},
    openUpload: { upload: 'a' },
    forget: { file: at.file },
    previewImport: { upload: 'a', file: null },
    import: { upload: 'a', file: null, name: 'x' },
    keepVersion: { name: 'v' },
    version: { id: 'v' },
    health: {},
    check: {},
    forgetDeleted: {},
    backups: { file: at.file },
    restore: { file: at.file, name: 'b' },
    saveCopy: { edits: [] },
    export: { format: 'json' },
    cancelExport: { id: 'x' },
    exportChoices: {},
    room: {},
    openRoom: options,
    closeRoom: {},
    renewCode: {},
    admit: { ...one, role: 'contributor' },
    admitAll: {},
    setRole: { ...one, role: 'contributor' },
    mute: { ...one, muted: false },
    removeGuest: one,
    undoGuest: one,
    setAdmitting: { admit: true },
    shareWalk: { walkthrough: walk.walkthrough, shared: false },
    bring: { view: 'map', journey: null, touchpoint: null },
    startExercise: { setup },
    openExercise: {},
    extendExercise: { minutes: 5 },
    addEntry: { entry: entry('a') },
    groupEntry: { entry: 'a', into: null },
    endExercise: { outcome: { agreed: [], placed: [], causes: [] } },
    dropExercise: {},
    close: {},
  }
}

// Said here once more, apart from the table that the host goes by.
const looking: GuestCallName[] = ['alive']
const giving: GuestCallName[] = ['alive', 'rename', 'put', 'drop', 'done', 'park', 'observe']
const mayGuest: Record<string, GuestCallName[]> = {
  contributor: giving,
  participant: giving,
  viewer: ['alive', 'rename'],
  'muted contributor': looking,
  'muted participant': looking,
  'muted viewer': looking,
  waiting: ['alive', 'rename'],
}
const screenLooking: CallName[] = ['home', 'open', 'close', 'here']
const mayScreen: Record<string, CallName[]> = {
  contributor: [...screenLooking, 'commit', 'undo', 'redo', 'observe'],
  'muted contributor': screenLooking,
  viewer: screenLooking,
}

/** Everything that a call could change. */
const everything = async () => ({
  records: structuredClone(recordsOf(at.ledger.records)),
  seq: at.ledger.seq,
  room: { ...(await at.state()), guests: [] },
  exercise: (await at.owner.call('room', {})).exercise?.entries,
  files: at.app.host.files.entries().length,
})

async function somebody(who: string): Promise<Guest> {
  if (who === 'waiting') {
    await at.owner.call('setAdmitting', { admit: true })
    return at.guest('Ada')
  }
  const guest = await at.guest('Ada', who.replace('muted ', '') as 'viewer')
  if (who.startsWith('muted')) await at.owner.call('mute', { guest: guest.id, muted: true })
  return guest
}

describe('of the calls of a guest’s page', () => {
  test.each(Object.keys(mayGuest))('those of somebody %s are done which are theirs, and no others', async (who) => {
    const guest = await somebody(who)
    for (const [call, input] of Object.entries(guestInputs())) {
      const before = await everything()
      const outcome = await guest.call(call, input).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      const may = mayGuest[who]!.includes(call as GuestCallName)
      expect(outcome, call).toBe(may ? 'done' : 'room.role')
      if (!may) expect(await everything(), call).toEqual(before)
    }
    expect(Object.keys(guestInputs()).sort()).toEqual(Object.keys(guestCalls).sort())
  })

  test('none is answered to who was removed, also not on the line that was open', async () => {
    const guest = await at.guest('Ada', 'contributor')
    const before = guest.raw.length
    await at.owner.call('removeGuest', { guest: guest.id })
    const seq = at.ledger.seq
    for (const [call, input] of Object.entries(guestInputs())) guest.socket.send(JSON.stringify({ n: 9, call, input }))
    await guest.until(() => guest.closed)
    expect(at.ledger.seq).toBe(seq)
    expect(guest.raw.slice(before).filter((frame) => frame.includes('"n":9'))).toEqual([])
  })

  test('what is no call, or not as it was declared, changes nothing and is refused', async () => {
    const guest = await at.guest('Ada', 'contributor')
    const before = await everything()
    const odd: [string, unknown][] = [
      ['commit', {}],
      ['room', {}],
      ['__proto__', {}],
      ['constructor', {}],
      ['put', {}],
      ['put', { exercise, entry: { ...entry('e'), by: 'Somebody else' } }],
      ['put', { exercise: 'another', entry: entry('e') }],
      ['put', { exercise, entry: { ...entry('e'), text: 'x'.repeat(2_001) } }],
      ['rename', { name: '   ' }],
      ['rename', { name: '‮' }],
      ['park', { id: '__proto__', text: 'x' }],
      ['observe', { observation: { ...observation(), walkthrough: 'another' } }],
      ['observe', { observation: { ...observation(), walker: 'Somebody else' } }],
    ]
    for (const [call, input] of odd) await expect(guest.call(call, input), call).rejects.toThrow()
    expect(await everything()).toEqual(before)
    expect((await at.state()).guests[0]!.name).toBe('Ada')
  })
})

describe('of the calls of the whole app', () => {
  test.each(Object.keys(mayScreen))('those of a %s are done which are theirs, and no others', async (who) => {
    const guest = await somebody(who)
    const screen = await guest.screen()
    await screen.call('open', { file: 'room', since: null })
    for (const [call, input] of Object.entries(screenInputs(guest))) {
      const before = await everything()
      const outcome = await screen.call(call as 'home', input as never).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      const may = mayScreen[who]!.includes(call as CallName)
      expect(outcome, call).toBe(may ? 'done' : 'room.role')
      if (!may) expect(await everything(), call).toEqual(before)
    }
    expect(Object.keys(screenInputs(guest)).sort()).toEqual(Object.keys(calls).sort())
    expect((await screen.call('home', {})).files).toEqual([])
    await expect(screen.call('open', { file: at.file, since: null })).rejects.toMatchObject({ code: 'request.unknown' })
  })

  test('none is open to who only takes part, waits or was removed', async () => {
    const participant = await at.guest('Ada')
    await expect(participant.screen()).rejects.toThrow('403')
    const removed = await at.guest('Bo', 'contributor')
    await at.owner.call('removeGuest', { guest: removed.id })
    await expect(removed.screen()).rejects.toThrow('403')
    await at.owner.call('setAdmitting', { admit: true })
    const waiting = await at.guest('Cy')
    await expect(waiting.screen()).rejects.toThrow('403')
  })
})
