import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Change, create, type Edit, remove, toEdit, update } from '../../../../shared/edits/edit.ts'
import { duplicateJourney } from '../../../../shared/edits/journeys.ts'
import { newId } from '../../../../shared/id.ts'
import { storedPhoto } from '../../../../shared/protocol.ts'
import { recordsOf } from '../../../support/ledgers.ts'
import { makePng } from '../../../support/png.ts'
import { type Guest, type InRoom, startRoom } from '../../../support/room.ts'
import type { Screen } from '../../../support/served.ts'

let at: InRoom
let ada: Guest
let screen: Screen
/** A journey that was not opened, and one of its touchpoints. */
let hidden: { journey: string; touchpoint: string }
let opened: string
beforeEach(async () => {
  at = await startRoom()
  opened = at.opened.options.journeys[0]!
  const copy = duplicateJourney(at.ledger.records, opened)!
  await at.ledger.commit(toEdit(copy.intent, 'owner'))
  hidden = { journey: copy.id, touchpoint: at.ledger.records.of('touchpoint', 'journey', copy.id)[0]!.id }
  ada = await at.guest('Ada', 'contributor')
  screen = await ada.screen()
  await screen.call('open', { file: 'room', since: null })
})
afterEach(() => at.close())

const shown = () => at.ledger.records.of('touchpoint', 'journey', opened)
const commit = (on: Screen, by: string, ...changes: Change[]) =>
  on.call('commit', { edit: toEdit({ label: 'Change', changes }, by) })
const refused = { code: 'room.role' }

describe('a contributor', () => {
  test('edits what was opened on the same map; the owner sees it, and it is there after a reload', async () => {
    const touchpoint = shown()[0]!
    const { edit } = await commit(screen, ada.id, update('touchpoint', touchpoint, { ideal: 'At once' })!)
    expect(edit!.changes).toHaveLength(1)
    await expect
      .poll(() => at.owner.events.filter(({ event }) => event === 'edit').at(-1))
      .toMatchObject({
        edit: { id: edit!.id, actor: ada.id },
      })
    const again = await (await ada.screen()).call('open', { file: 'room', since: edit!.seq - 1 })
    expect(again.edits).toEqual([edit])
    expect(again).toMatchObject({ role: 'contributor', readOnly: false, history: { undo: 'Change' } })
    await screen.call('undo', { id: newId() })
    expect(at.ledger.records.get('touchpoint', touchpoint.id)).toEqual(touchpoint)
  })

  test('is refused whatever reaches beyond it, and then nothing has changed', async () => {
    const view = at.ledger.records
    const [one] = shown() as [ReturnType<typeof shown>[number]]
    const other = view.get('touchpoint', hidden.touchpoint)!
    const engagement = view.get('engagement', 'engagement')!
    const far = { touchpoint: hidden.touchpoint }
    const attempts: Record<string, Change[]> = {
      'changes a hidden touchpoint': [update('touchpoint', other, { title: 'x' })!],
      'removes one': [remove('touchpoint', other)],
      'makes one under the id of one': [create('touchpoint', { journey: opened, title: 'x' }, other.id)],
      'makes one in a hidden journey': [create('touchpoint', { journey: hidden.journey, title: 'x' })],
      'moves one there': [update('touchpoint', one, { journey: hidden.journey })!],
      'leads one there': [update('touchpoint', one, { leadsTo: hidden.journey })!],
      'connects to a hidden one': [create('connection', { from: one.id, to: other.id })],
      'tells a story there': [create('story', { ...far, text: 'x' })],
      'makes a journey': [create('journey', { name: 'x' })],
      'removes the journey': [remove('journey', view.get('journey', opened)!)],
      'renames the engagement': [update('engagement', engagement, { name: 'x' })!],
      'makes a workshop': [create('workshop', { name: 'x' })],
      'makes a walkthrough': [create('walkthrough', { name: 'x' })],
      'makes a named view': [create('namedView', { name: 'x' })],
      'shows bytes that it did not send': [
        create('photo', {
          touchpoint: one.id,
          hash: await at.ledger.addPhoto(makePng(2, 2)),
          mediaType: 'image/png',
          size: 9,
        }),
      ],
      'hides it behind what is allowed': [
        update('touchpoint', one, { title: 'allowed' })!,
        update('touchpoint', other, { title: 'x' })!,
      ],
    }
    const before = at.ledger.seq
    const records = structuredClone(recordsOf(view))
    for (const [what, changes] of Object.entries(attempts))
      await expect(commit(screen, ada.id, ...changes), what).rejects.toMatchObject(refused)
    expect(at.ledger.seq).toBe(before)
    expect(recordsOf(view)).toEqual(records)
  })

  test('gets nothing by the id of an edit of somebody else, nor in their name', async () => {
    const secret = toEdit({ label: 'l', changes: [create('term', { word: 'known' })] }, 'owner')
    await at.ledger.commit(secret)
    const mine: Edit = { ...secret, actor: ada.id }
    await expect(screen.call('commit', { edit: mine })).rejects.toMatchObject(refused)
    await expect(screen.call('commit', { edit: { ...secret, id: newId() } })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await expect(screen.call('undo', { id: secret.id })).rejects.toMatchObject(refused)
  })

  test('never hears of what was not opened, by the bytes on the wire', async () => {
    const canary = 'CANARY-IN-THE-COAL-MINE'
    const view = at.ledger.records
    await at.ledger.commit(
      toEdit(
        {
          label: canary,
          changes: [
            update('touchpoint', view.get('touchpoint', hidden.touchpoint)!, { title: canary })!,
            create('workshop', { name: canary }, 'w'),
            create('parked', { workshop: 'w', text: canary }),
            create('exercise', { kind: 'vote', question: canary }),
            create('walkthrough', { name: canary }),
            create('opportunity', { title: canary }),
          ],
        },
        'owner',
      ),
    )
    await commit(screen, ada.id, update('touchpoint', shown()[0]!, { title: 'after it' })!)
    const fresh = await ada.screen()
    await fresh.call('open', { file: 'room', since: null })
    const all = [...screen.raw, ...fresh.raw, ...ada.raw].join('\n')
    expect(all).toContain('after it')
    expect(all).not.toContain(canary)
    expect(all).not.toContain(hidden.touchpoint)
    expect(all).not.toContain(hidden.journey)
  })

  test('adds a photo and sees the pictures of what was opened, no others', async () => {
    const headers = { origin: at.origin, cookie: ada.cookie }
    const sent = await at.ask('/photo/room', { method: 'POST', headers, body: makePng(3, 3) })
    const picture = storedPhoto.parse(JSON.parse(sent.body.toString()))
    await commit(screen, ada.id, create('photo', { touchpoint: shown()[0]!.id, ...picture }))
    expect((await at.ask(`/photo/room/${picture.hash}`, { headers })).status).toBe(200)
    const viewer = await at.guest('Bo', 'viewer')
    const seen = await at.ask(`/photo/room/${picture.hash}`, { headers: { cookie: viewer.cookie } })
    expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/png'])
    const secret = await at.ledger.addPhoto(makePng(4, 4))
    await at.ledger.commit(
      toEdit(
        {
          label: '',
          changes: [create('photo', { touchpoint: hidden.touchpoint, hash: secret, mediaType: 'image/png', size: 9 })],
        },
        'owner',
      ),
    )
    expect((await at.ask(`/photo/room/${secret}`, { headers })).status).toBe(400)
    expect((await at.ask(`/photo/${secret}`, { headers })).status).toBe(400)
    expect((await at.ask(`/photo/room/${picture.hash}`)).status).toBe(401)
  })

  test('is shut out at once when the role is taken away', async () => {
    const closed = new Promise((done) => screen.socket.on('close', done))
    await at.owner.call('setRole', { guest: ada.id, role: 'participant' })
    await closed
    await expect(ada.screen()).rejects.toThrow('403')
  })

  test('who was muted looks on and gives nothing', async () => {
    await at.owner.call('mute', { guest: ada.id, muted: true })
    await expect(commit(screen, ada.id, create('term', { word: 'x' }))).rejects.toMatchObject(refused)
    await expect(screen.call('undo', { id: newId() })).rejects.toMatchObject(refused)
    expect((await screen.call('open', { file: 'room', since: null })).records).not.toBeNull()
    await at.owner.call('mute', { guest: ada.id, muted: false })
    expect((await commit(screen, ada.id, create('term', { word: 'x' }))).edit).not.toBeNull()
  })
})

describe('a viewer', () => {
  test('sees no notes, nothing confidential, no tellers, and changes nothing', async () => {
    const canary = 'CANARY'
    const touchpoint = shown()[0]!
    await at.ledger.commit(
      toEdit(
        {
          label: '',
          changes: [
            update('touchpoint', touchpoint, { note: canary, title: 'for all' })!,
            create('story', { touchpoint: touchpoint.id, text: canary, confidential: true }),
            create('story', { touchpoint: touchpoint.id, text: 'told', teller: canary }),
            create('story', { touchpoint: touchpoint.id, text: canary, consent: 'refused' }),
            create('cause', { touchpoint: touchpoint.id, text: canary, confidential: true }),
          ],
        },
        'owner',
      ),
    )
    const bo = await at.guest('Bo', 'viewer')
    const view = await bo.screen()
    const answer = await view.call('open', { file: 'room', since: null })
    expect(answer).toMatchObject({ role: 'viewer', readOnly: true })
    await at.ledger.commit(
      toEdit({ label: '', changes: [update('touchpoint', shown()[0]!, { note: `${canary} 2` })!] }, 'owner'),
    )
    await expect(commit(view, bo.id, create('term', { word: 'x' }))).rejects.toMatchObject(refused)
    const all = view.raw.join('\n')
    expect(all).toContain('for all')
    expect(all).not.toContain(canary)
  })
})

describe('together', () => {
  test('everybody hears where the others are, except where they may not look', async () => {
    const bo = await at.guest('Bo', 'viewer')
    const view = await bo.screen()
    await view.call('open', { file: 'room', since: null })
    const place = { touchpoint: shown()[0]!.id, field: 'ideal' }
    await screen.call('here', place)
    const people = (on: Screen) => on.events.findLast((one) => one.event === 'presence')?.people
    await expect.poll(() => people(at.owner)).toContainEqual({ id: ada.id, name: 'Ada', place })
    await expect.poll(() => people(view)).toContainEqual({ id: ada.id, name: 'Ada', place })
    await at.owner.call('here', { touchpoint: hidden.touchpoint, field: 'title' })
    await view.call('here', place)
    await expect.poll(() => people(screen)).toContainEqual({ id: bo.id, name: 'Bo', place })
    expect(people(screen)).toContainEqual(expect.objectContaining({ place: { touchpoint: null, field: null } }))
    expect(screen.raw.join()).not.toContain(hidden.touchpoint)
  })

  test('the facilitator brings everybody to what is open to them', async () => {
    const participant = await at.guest('Cy')
    await at.owner.call('bring', { view: 'map', journey: hidden.journey, touchpoint: hidden.touchpoint })
    const lead = { view: 'outline' as const, journey: opened, touchpoint: shown()[0]!.id }
    await at.owner.call('bring', lead)
    await participant.until(() => participant.last('lead') !== undefined)
    await expect.poll(() => screen.events.filter(({ event }) => event === 'lead')).toEqual([{ event: 'lead', lead }])
    expect(participant.events.filter(({ event }) => event === 'lead')).toEqual([
      { event: 'lead', lead: { ...lead, title: shown()[0]!.title } },
    ])
    await expect(screen.call('bring', lead)).rejects.toMatchObject(refused)
  })

  test('the facilitator takes back everything that a guest did, in one step that can be taken back', async () => {
    const [one, two] = shown() as [ReturnType<typeof shown>[number], ReturnType<typeof shown>[number]]
    await commit(screen, ada.id, update('touchpoint', one, { title: 'Ada was here' })!)
    await commit(screen, ada.id, update('touchpoint', two, { title: 'Ada too' })!)
    await commit(screen, ada.id, create('touchpoint', { journey: opened, title: 'Ada made it' }))
    const now = at.ledger.records.get('touchpoint', two.id)!
    await at.owner.call('commit', {
      edit: toEdit({ label: '', changes: [update('touchpoint', now, { title: 'No, mine' })!] }, 'owner'),
    })
    expect((await at.state()).guests).toMatchObject([{ edits: 3 }])
    expect(await at.owner.call('undoGuest', { guest: ada.id })).toEqual({ done: 3 })
    const titles = () => shown().map(({ title }) => title)
    expect(titles()).toContain(one.title)
    expect(titles()).toContain('No, mine')
    expect(titles()).not.toContain('Ada made it')
    expect((await at.state()).guests).toMatchObject([{ edits: 0 }])
    await at.owner.call('undo', { id: newId() })
    expect(titles()).toEqual(expect.arrayContaining(['Ada was here', 'No, mine', 'Ada made it']))
  })
})
