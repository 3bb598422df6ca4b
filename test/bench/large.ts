import { generateNKeysBetween } from 'fractional-indexing'
import { type Change, create, type Intent } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'

/**
 * An engagement with `touchpoints` in 10 stages and 5 lanes, and `further` standards, activities, stories and causes
 * shared out evenly among them.
 */
export function largeEngagement(touchpoints: number, further: number): Intent {
  const start = blank('A large engagement')
  const journey = start.changes[1]!.id
  const keys = (count: number) => generateNKeysBetween(null, null, count)
  const changes: Change[] = [...start.changes]
  keys(10).forEach((order, n) => {
    changes.push(create('stage', { journey, order, name: `Stage ${n + 1}` }, `stage${n}`))
  })
  keys(5).forEach((order, n) => {
    changes.push(create('lane', { journey, order, name: `Lane ${n + 1}` }, `lane${n}`))
  })
  keys(touchpoints).forEach((order, n) => {
    const place = { journey, stage: `stage${n % 10}`, lane: `lane${Math.floor(n / 10) % 5}` }
    const said = { current: 'They wait for eleven minutes.', ideal: 'They are answered at once.', currentRating: -1 }
    changes.push(create('touchpoint', { ...place, ...said, order, title: `Touchpoint ${n + 1}` }, `t${n}`))
  })
  keys(further).forEach((order, n) => {
    const values = { touchpoint: `t${n % touchpoints}`, order, text: 'An agent asks for the number a third time.' }
    const type = (['standard', 'activity', 'story', 'cause'] as const)[Math.floor(n / touchpoints) % 4]!
    changes.push(create(type, values, `f${n}`))
  })
  return { ...start, changes }
}
