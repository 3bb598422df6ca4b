import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Client } from '../../../renderer/client/client.ts'
import type { Wire } from '../../../renderer/client/wire.ts'
import { tablesOf } from '../../../shared/records/table.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

type Frame = { n: number; call: string; input: unknown }

/** A connection that a test answers, drops and brings back. */
function fakeWire() {
  const sent: Frame[] = []
  let told: Parameters<Wire['start']>[0]
  const wire: Wire = { start: (listener) => (told = listener), send: (frame) => void sent.push(frame as Frame) }
  return {
    wire,
    sent,
    up: () => told.up(),
    down: () => told.down(),
    answer: async (call: string, output: unknown) => {
      const { n } = sent.findLast((frame) => frame.call === call)!
      told.frame({ n, output })
      await new Promise((done) => setTimeout(done))
    },
  }
}

const opened = (records: boolean) => ({
  ...{ name: 'client', actor: 'me', role: 'owner', readOnly: false, newer: null, seq: 1 },
  history: { undo: null, redo: null },
  records: records ? tablesOf(sampleRecords()) : null,
  edits: records ? null : [],
})

let wire: ReturnType<typeof fakeWire>
let client: Client
beforeEach(async () => {
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem() {}, removeItem() {} })
  wire = fakeWire()
  client = new Client(wire.wire)
  wire.up()
  const done = client.open('file-1')
  await vi.waitFor(() => expect(wire.sent.map(({ call }) => call)).toEqual(['open']))
  await wire.answer('open', opened(true))
  await done
})
afterEach(() => vi.unstubAllGlobals())

test('does not come back to a file that was closed while the connection was made again', async () => {
  wire.down()
  wire.up()
  const closed = client.close()
  await vi.waitFor(() => expect(wire.sent.map(({ call }) => call)).toEqual(['open', 'open', 'close']))
  await wire.answer('close', {})
  await closed
  await wire.answer('open', opened(false))
  expect(client.state.getState().file).toBeNull()
  expect(client.view.all('touchpoint')).toEqual([])
})

test('closes also where the connection goes meanwhile', async () => {
  const closed = client.close()
  await vi.waitFor(() => expect(wire.sent.at(-1)!.call).toBe('close'))
  wire.down()
  await closed
  expect(client.state.getState().file).toBeNull()
  wire.up()
  expect(wire.sent.map(({ call }) => call)).toEqual(['open', 'close'])
})
