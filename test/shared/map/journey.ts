import { apply } from '../../../shared/edits/apply.ts'
import { create } from '../../../shared/edits/edit.ts'
import { RecordSet } from '../../../shared/records/set.ts'

/** A journey with stages `s1 s2 s3` and lanes `l1 l2`; cards are named by their cell: `s1 l1: a b`. */
export function journeyOf(cells: Record<string, string>, tray = ''): RecordSet {
  const records = new RecordSet()
  const put = (...made: ReturnType<typeof create>[]) => apply(records, made)
  put(create('journey', { name: 'Journey' }, 'j'))
  for (const n of [1, 2, 3]) put(create('stage', { journey: 'j', name: `S${n}`, order: `a${n}` } as never, `s${n}`))
  for (const n of [1, 2]) put(create('lane', { journey: 'j', name: `L${n}`, order: `a${n}` } as never, `l${n}`))
  const add = (title: string, i: number, stage: string | null, lane: string | null) =>
    put(create('touchpoint', { journey: 'j', stage, lane, title, order: `a${i}` }, title))
  for (const [cell, titles] of Object.entries(cells)) {
    const [stage, lane] = cell.split(' ') as [string, string]
    titles.split(' ').forEach((title, i) => {
      add(title, i, stage, lane)
    })
  }
  tray
    .split(' ')
    .filter(Boolean)
    .forEach((title, i) => {
      add(title, i, null, null)
    })
  return records
}
