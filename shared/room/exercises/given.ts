import { fail } from '../../errors.ts'
import { type Key, t } from '../../text/index.ts'
import type { Entry } from '../exercise.ts'

/** One thing that somebody gave, as the host's memory holds it while the exercise runs. */
export type Given = {
  /** Whose it is; empty: the facilitator gave it, for somebody without a device or together. */
  person: string
  /** As it was sent, under its own id. */
  entry: Entry
  /** The id under which everybody sees it: another one, so that no device can be told by it. */
  shown: string
  /** `why`: what this says why of. */
  explains: Given | null
  /** `collect`: with which the group put it. Always the head of a group, which has none itself. */
  group: Given | null
}

type Reason = keyof typeof import('../../text/en/room.ts').room.refused

/** The exercise does not take this; nothing was changed. */
export const refuse = (reason: Reason, values: { count?: number } = {}) =>
  fail('room.exercise', { why: t(`room.refused.${reason}` as Key, values) })

/** More than one person may give; nothing was changed. */
export const tooMuch = (reason: Reason, count: number) =>
  fail('room.tooMuch', { why: t(`room.refused.${reason}` as Key, { count }) })

/** One line of what was written, for a title. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
