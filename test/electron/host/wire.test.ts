import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { create, type Edit, toEdit } from '../../../shared/edits/edit.ts'
import type { CallName, Reply } from '../../../shared/protocol.ts'
import { calls } from '../../../shared/protocol.ts'
import { type RecordTables, setOf } from '../../../shared/records/table.ts'
import { type Screen, startServed } from '../../support/served.ts'

let app: Awaited<ReturnType<typeof startServed>>
let screen: Screen
let file: string
let actor: string
beforeEach(async () => {
  app = await startServed()
  screen = await app.screen()
  file = (await screen.call('create', { name: 'Client', from: 'blank' })).file!
  actor = (await screen.call('open', { file, since: null })).actor
})
afterEach(() => app.close())

const term = (word: string): Edit => toEdit({ label: 'Add term', changes: [create('term', { word })] }, actor)
const open = async (since: number | null) => {
  const again = await app.screen()
  return { again, opened: await again.call('open', { file, since }) }
}
const termsIn = (records: RecordTables | null) => setOf(records!).all('term')
const errorOf = (reply: Reply) => ('error' in reply ? reply.error : null)

describe('a screen that comes back', () => {
  test('gets exactly the edits after the last that it knows', async () => {
    await screen.call('commit', { edit: term('one') })
    const known = (await screen.call('commit', { edit: term('two') })).edit!.seq
    await screen.lose()
    const { again: other } = await open(null)
    const missed = [
      await other.call('commit', { edit: term('three') }),
      await other.call('commit', { edit: term('four') }),
    ]
    const { opened } = await open(known)
    expect(opened.records).toBeNull()
    expect(opened.edits).toEqual(missed.map(({ edit }) => edit))
    expect(opened.seq).toBe(known + 2)
    expect((await open(known + 2)).opened.edits).toEqual([])
  })

  test('gets everything when it knows nothing, or a number that this file never had', async () => {
    await screen.call('commit', { edit: term('one') })
    for (const since of [null, 99]) {
      const { opened } = await open(since)
      expect(opened.edits).toBeNull()
      expect(termsIn(opened.records)).toMatchObject([{ word: 'one' }])
    }
  })

  test('finds what it sent before it was lost', async () => {
    screen.socket.send(JSON.stringify({ n: 1_000, call: 'commit', input: { edit: term('sent and gone') } }))
    await new Promise((done) => screen.socket.ping(done))
    await screen.lose()
    const { opened } = await open(null)
    // Either it came through or it did not; sent again, it is there once.
    expect(termsIn(opened.records).length).toBeLessThanOrEqual(1)
  })
})

describe('an edit that is sent again', () => {
  test('is answered with the first answer and is there once, also from another connection', async () => {
    const edit = term('once')
    const first = await screen.call('commit', { edit })
    expect((await screen.call('commit', { edit })).edit).toEqual(first.edit)
    await screen.lose()
    const { again, opened } = await open(0)
    expect((await again.call('commit', { edit })).edit).toEqual(first.edit)
    expect(opened.edits!.filter(({ id }) => id === edit.id)).toHaveLength(1)
    expect(termsIn((await open(null)).opened.records)).toHaveLength(1)
  })

  test('is told to the others once', async () => {
    const { again } = await open(null)
    const edit = term('once')
    await screen.call('commit', { edit })
    await screen.call('commit', { edit })
    await again.call('home', {})
    expect(again.events.map((event) => event.event === 'edit' && event.edit.id)).toEqual([edit.id])
  })

  test('is undone once, when the undo is sent again', async () => {
    await screen.call('commit', { edit: term('one') })
    await screen.call('commit', { edit: term('two') })
    const first = await screen.call('undo', { id: 'undo-1' })
    expect((await screen.call('undo', { id: 'undo-1' })).edit).toEqual(first.edit)
    expect(termsIn((await open(null)).opened.records)).toMatchObject([{ word: 'one' }])
  })
})

describe('what cannot be understood', () => {
  const still = async () => expect((await screen.call('home', {})).files).toHaveLength(1)

  test.each([
    ['no JSON', '{"n": 1, "call"'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['a word', '"home"'],
    ['no number', '{"call": "home", "input": {}}'],
    ['nested brackets', '['.repeat(100_000)],
  ])('%s is not answered, and the screen goes on', async (_, text) => {
    const before = screen.replies.length
    screen.socket.send(text)
    await still()
    expect(screen.replies.length).toBe(before + 1)
  })

  test('bytes that are no text are not answered, and the screen goes on', async () => {
    screen.socket.send(Buffer.from([0xff, 0, 0xfe, 0x80]))
    await still()
  })

  test.each(['nobody', '__proto__', 'constructor', 'toString', '', 'hasOwnProperty'])(
    'the unknown call “%s” is refused by its number',
    async (call) => {
      expect(errorOf(await screen.exchange({ n: 500, call, input: {} }))).toMatchObject({ code: 'request.invalid' })
      await still()
    },
  )

  test.each(Object.keys(calls) as CallName[])(
    '%s refuses an input of another shape and changes nothing',
    async (call) => {
      const before = (await open(null)).opened
      let n = 500
      for (const input of [
        null,
        7,
        'x',
        [],
        { extra: 1 },
        { file: '../../etc/passwd' },
        { id: '__proto__' },
        { edit: { ...term('x'), seq: 1 } },
      ])
        expect(errorOf(await screen.exchange({ n: n++, call, input }))?.code, JSON.stringify(input)).toBe(
          'request.invalid',
        )
      const after = (await open(null)).opened
      expect(after.records).toEqual(before.records)
    },
  )

  test('an edit of another person, of a wrong value, or to what is not there is refused', async () => {
    const other = { ...term('x'), actor: 'somebody-else' }
    const wrong = { ...term('x'), changes: [{ type: 'term', id: 'a', from: null, to: { word: 7 } }] } as unknown as Edit
    const loose = { ...term('x'), changes: [{ type: 'stage', id: 'a', from: null, to: { journey: 'gone' } }] } as Edit
    for (const [edit, code] of [
      [other, 'request.invalid'],
      [wrong, 'edit.invalid'],
    ] as const)
      await expect(screen.call('commit', { edit }), edit.actor).rejects.toMatchObject({ code })
    // To what somebody has taken away nothing can be added any more: that is no mistake, and changes nothing.
    expect((await screen.call('commit', { edit: loose })).edit!.changes).toEqual([])
    expect((await open(null)).opened.seq).toBe(2)
  })

  test('a file that was never given out is not known, and neither are an upload and a download', async () => {
    await expect(screen.call('open', { file: 'made-up', since: null })).rejects.toMatchObject({
      code: 'request.unknown',
    })
    await expect(screen.call('previewImport', { upload: 'made-up', file: null })).rejects.toMatchObject({
      code: 'request.unknown',
    })
    expect((await app.ask('/download/made-up', { headers: app.own })).status).toBe(404)
  })

  test('a message of more than 16 MiB closes its own screen only', async () => {
    const { again } = await open(null)
    const closed = new Promise<number>((done) => screen.socket.on('close', done))
    screen.socket.send(`"${'x'.repeat(16 * 1024 * 1024)}"`)
    expect(await closed).toBe(1009)
    expect((await again.call('commit', { edit: term('after') })).edit!.seq).toBe(2)
  })

  test('a large edit below that is taken', async () => {
    const word = 'w'.repeat(500)
    const changes = Array.from({ length: 10_000 }, (_, i) => create('term', { word, meaning: word, order: `a${i}` }))
    const { edit } = await screen.call('commit', { edit: toEdit({ label: 'Many', changes }, actor) })
    expect(edit!.changes).toHaveLength(10_000)
  })
})

test('calls are answered in the order in which they came', async () => {
  const edits = Array.from({ length: 20 }, (_, i) => term(`t${i}`))
  const asked = edits.map((edit) => screen.call('commit', { edit }))
  const undone = screen.call('undo', { id: 'undo-last' })
  const answers = await Promise.all(asked)
  expect(answers.map(({ edit }) => edit!.seq)).toEqual(answers.map((_, i) => i + 2))
  expect((await undone).edit!.seq).toBe(22)
  expect((await open(null)).opened.seq).toBe(22)
})
