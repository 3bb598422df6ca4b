import { z } from 'zod'
import { exerciseKinds } from './exercise.ts'
import { amount, id, line, moment, oneOf, order, owned, words } from './fields.ts'

/** A part of a workshop's agenda. A step that has begun and not ended is the one the room is in. */
export const step = z.strictObject({
  id,
  workshop: owned('workshop'),
  order: order(),
  title: line(),
  /** How long it is to take. */
  minutes: amount(),
  /** The exercise that is done in it. */
  exercise: oneOf(exerciseKinds),
  /** What has to be at hand: cards, pens, a printed map. */
  material: words(),
  startedAt: moment(),
  endedAt: moment(),
})
export type Step = z.infer<typeof step>
