import { expect, test } from 'vitest'
import { expand } from '../../../shared/edits/expand.ts'
import { removeBand } from '../../../shared/edits/stages.ts'
import { layoutOf } from '../../../shared/map/layout.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test.each(['stage', 'lane'] as const)('sends the touchpoints of a removed %s to the tray as they stood', (type) => {
  const records = sampleRecords()
  const journey = records.all('journey')[0]!.id
  const { columns, rows, cells } = layoutOf(records, journey)
  // "Promotion ends" has a card in each of two lanes; "Post" has one in each of two stages.
  const id = type === 'stage' ? columns[0]!.stage.id : rows[0]!.lane!.id
  const standing = type === 'stage' ? cells[0]!.flat() : cells.flatMap((column) => column[0]!)
  expect(standing.length).toBe(2)
  expand(records, removeBand(records, type, id)!.changes)
  expect(layoutOf(records, journey).tray).toEqual(standing.map((one) => one.id))
})
