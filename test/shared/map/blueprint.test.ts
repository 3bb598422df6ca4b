import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { create } from '../../../shared/edits/edit.ts'
import { blueprintLines } from '../../../shared/map/blueprint.ts'
import { layoutOf } from '../../../shared/map/layout.ts'
import type { Lane } from '../../../shared/records/lane.ts'
import { RecordSet } from '../../../shared/records/set.ts'

/** What parts each lane from the one above it. */
function lines(...layers: Lane['layer'][]): string[] {
  const records = new RecordSet()
  apply(records, [
    create('journey', { name: 'J' }, 'j'),
    create('stage', { journey: 'j', name: 'S' }, 's'),
    ...layers.map((layer, i) => create('lane', { journey: 'j', order: `a${i}`, layer, name: layer }, `l${i}`)),
  ])
  const layout = layoutOf(records, 'j')
  const found = blueprintLines(layout)
  // Every line runs on the border of two lanes.
  for (const { y } of found) expect(layout.rows.slice(1).map((row) => row.y)).toContain(y)
  return layout.rows.slice(1).map(({ y }) => found.find((line) => line.y === y)?.kinds.join(' ') ?? '')
}

test('draws the three lines of a service blueprint', () => {
  expect(lines('customer', 'frontstage', 'backstage', 'support')).toEqual(['interaction', 'visibility', 'internal'])
})

test('draws none between lanes of one layer, and none on a map of channels', () => {
  expect(lines('customer', 'customer', 'frontstage', 'frontstage', 'support', 'support')).toEqual([
    ...['', 'interaction', '', 'visibility internal', ''],
  ])
  expect(lines('channel', 'channel', 'channel')).toEqual(['', ''])
})

test('puts channels where the customer meets the frontstage', () => {
  expect(lines('customer', 'channel', 'channel', 'backstage')).toEqual(['interaction', '', 'visibility'])
  expect(lines('channel', 'channel', 'frontstage', 'backstage')).toEqual(['', 'interaction', 'visibility'])
})

test('draws them too where lanes stand upside down', () => {
  expect(lines('support', 'backstage', 'customer')).toEqual(['internal', 'interaction visibility'])
})

test('draws none on a journey without lanes', () => {
  const records = new RecordSet()
  apply(records, [create('journey', { name: 'J' }, 'j'), create('stage', { journey: 'j', name: 'S' }, 's')])
  expect(blueprintLines(layoutOf(records, 'j'))).toEqual([])
})
