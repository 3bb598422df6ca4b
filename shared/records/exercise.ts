import { z } from 'zod'
import { id, line, moment, oneOf, optional, order } from './fields.ts'

export const exerciseKinds = ['collect', 'isAndShould', 'rate', 'vote', 'poll', 'why'] as const
export type ExerciseKind = (typeof exerciseKinds)[number]
/** What is collected, and what it becomes. */
export const collected = ['touchpoint', 'story', 'opportunity'] as const
/** What can be voted on. */
export const votedOn = ['touchpoint', 'cause', 'opportunity'] as const

/** An exercise as it was done: what was asked, of whom, when. What people gave are its contributions. */
export const exercise = z.strictObject({
  id,
  order: order(),
  kind: z.enum(exerciseKinds),
  /** The step of the agenda in which it was done. */
  step: optional('step'),
  question: line(),
  /** Whether its contributions say who made them. Of an anonymous one nobody's name is kept anywhere. */
  named: z.boolean().default(false),
  /** To the minute. */
  startedAt: moment(),
  endedAt: moment(),
  /** How many people took part. */
  people: z.int().min(0).max(1_000).default(0),
  /** What it was about, where it was about one touchpoint or one stage. */
  touchpoint: optional('touchpoint'),
  stage: optional('stage'),
  /** `collect`: what was collected. */
  collects: oneOf(collected),
  /** `vote`: what was voted on, how many dots each had, and whether several could go on one. */
  votesOn: oneOf(votedOn),
  dots: z.int().min(1).max(50).nullable().default(null),
  several: z.boolean().default(false),
})
export type Exercise = z.infer<typeof exercise>
