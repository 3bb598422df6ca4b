import { beforeEach, expect, test } from 'vitest'
import { drawMaps } from '../../../../electron/exports/svg/index.ts'
import { type Block, plainOf } from '../../../../shared/documents/document.ts'
import { planDocument } from '../../../../shared/documents/plan/index.ts'
import { expand } from '../../../../shared/edits/expand.ts'
import { addJourney, duplicateJourney, leadInto } from '../../../../shared/edits/journeys.ts'
import type { RecordSet } from '../../../../shared/records/set.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'

let records: RecordSet
let second: string
const headings = (blocks: Block[], level: number) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))
const maps = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === 'map' ? [block.journey] : []))

beforeEach(() => {
  records = sampleRecords()
  const { id, intent } = duplicateJourney(records, records.all('journey')[0]!.id)!
  expand(records, intent.changes)
  second = id
})

test('holds the touchpoints and the map of each journey, told apart by name', () => {
  const [first] = records.all('journey')
  const { blocks } = planDocument(records)
  expect(maps(blocks)).toEqual([first!.id, second])
  expect(headings(blocks, 2)).toContain(`${first!.name}: Cancelling`)
  expect(headings(blocks, 2)).toContain(`${first!.name}, copy: Cancelling`)
  const titles = headings(blocks, 3).filter((title) => title === 'Second call to cancel')
  expect(titles).toHaveLength(2)
})

test('leaves out a journey without content, and then names no journey before its stages', () => {
  const plain = sampleRecords()
  expand(plain, addJourney(plain, { name: 'Not begun' }).intent.changes)
  const { blocks } = planDocument(plain)
  expect(maps(blocks)).toEqual([plain.all('journey')[0]!.id])
  expect(headings(blocks, 2)).toContain('Cancelling')
  expect(drawMaps(plain).svg).not.toContain('Not begun')
})

test('says into which journey a touchpoint leads, also on the drawn map', () => {
  const from = records.of('touchpoint', 'journey', records.all('journey')[0]!.id)[0]!
  const circles = (svg: string) => svg.split('<circle').length
  const before = circles(drawMaps(records).svg)
  expand(records, leadInto(records, from.id, second)!.changes)
  const lists = planDocument(records).blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  expect(lists.map(plainOf)).toContain(`Leads into the journey ${records.get('journey', second)!.name}`)
  expect(circles(drawMaps(records).svg)).toBe(before + 1)
})

test('draws all journeys with content on one map, each with its kind of customer', () => {
  const { svg } = drawMaps(records)
  for (const { name, customer } of records.all('journey')) {
    expect(svg).toContain(name)
    expect(customer).not.toBe('')
  }
  const { customer } = records.all('journey')[0]!
  expect(svg.split(customer.slice(0, 20)).length).toBe(3)
})
