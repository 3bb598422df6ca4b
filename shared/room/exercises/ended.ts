import { apply } from '../../edits/apply.ts'
import { type Change, create, type Intent } from '../../edits/edit.ts'
import { newId } from '../../id.ts'
import { orderAtEnd, ordersAtEnd } from '../../order.ts'
import type { Contribution } from '../../records/contribution.ts'
import { recordTypes } from '../../records/index.ts'
import { RecordSet, type View } from '../../records/set.ts'
import { type Key, t } from '../../text/index.ts'
import type { ExerciseSetup, Outcome } from '../exercise.ts'
import type { Given } from './given.ts'
import type { Further, Kind, Part } from './kind.ts'
import { dotsOn } from './shown.ts'

export type Ended = {
  kind: Kind
  setup: ExerciseSetup
  subjects: ReadonlySet<string>
  /** In an order drawn by lot. */
  given: readonly Given[]
  /** Empty where it is anonymous. */
  nameOf: (one: Given) => string
  /** How many people gave something. */
  people: number
  startedAt: Date
  endedAt: Date
  view: View
  outcome: Outcome
}

type Values = Partial<Omit<Contribution, 'id' | 'exercise' | 'order'>>

/**
 * The one edit that an exercise becomes: first what was agreed, then the exercise, then a contribution for each thing given.
 * Ids are new, so that none is known on anybody's device, and the order is that of `given`.
 */
export function ended({
  kind,
  setup,
  subjects,
  given,
  nameOf,
  people,
  startedAt,
  endedAt,
  view,
  outcome,
}: Ended): Intent {
  const changes: Change[] = []
  const working = workingCopy(view)
  const keep = (more: readonly Change[]) => {
    changes.push(...more)
    apply(working, more)
  }
  const { parts, further = [] } = kind.end?.({ setup, outcome, subjects, given, view: working, keep }) ?? {}
  const exercise = newId()
  const { question, named, step, touchpoint, stage, collects, votesOn, dots, several } = setup
  changes.push(
    create(
      'exercise',
      {
        order: orderAtEnd(view.all('exercise')),
        ...{ kind: setup.kind, question, named, step, touchpoint, stage, collects, votesOn, dots, several },
        startedAt: toMinute(startedAt),
        endedAt: toMinute(endedAt),
        people,
      },
      exercise,
    ),
  )
  const lines = kind.tallied ? tallied(setup, subjects, given) : contributions(given, parts, nameOf)
  const rest = further.map((values): Line => ({ id: newId(), values }))
  const orders = ordersAtEnd([], lines.length + rest.length)
  const made = [...lines, ...rest].map(({ id, values }, i) =>
    create('contribution', { exercise, order: orders[i], ...values }, id),
  )
  changes.push(...referredFirst(made))
  return { label: t('edits.keepResult', { kind: t(`records.exerciseKind.${setup.kind}` as Key) }), changes }
}

type Line = { id: string; values: Values | Further }

function contributions(
  given: readonly Given[],
  parts: ReadonlyMap<Given, Part> | undefined,
  nameOf: (one: Given) => string,
): Line[] {
  const ids = new Map(given.map((one) => [one, newId()]))
  return given.map((one) => {
    const { text, subject, aspect, value, zone, account } = one.entry
    return {
      id: ids.get(one)!,
      values: {
        ...{ by: nameOf(one), text: text.trim(), aspect, value, zone, account },
        touchpoint: subject,
        group: (one.group && ids.get(one.group)) ?? null,
        explains: (one.explains && ids.get(one.explains)) ?? null,
        ...parts?.get(one),
      },
    }
  })
}

/** Of a vote a line for each subject: who gave how many is nowhere. */
const tallied = ({ votesOn }: ExerciseSetup, subjects: ReadonlySet<string>, given: readonly Given[]): Line[] =>
  [...subjects].map((subject) => ({
    id: newId(),
    values: { [votesOn ?? 'touchpoint']: subject, value: dotsOn(given, subject) },
  }))

/** The ledger clears a reference to what is not there yet. */
function referredFirst(made: readonly Change[]): Change[] {
  const byId = new Map(made.map((one) => [one.id, one]))
  const done = new Set<Change>()
  const add = (change: Change) => {
    if (done.has(change)) return
    for (const field of ['group', 'explains']) {
      const other = byId.get(change.to?.[field] as string)
      if (other) add(other)
    }
    done.add(change)
  }
  for (const change of made) add(change)
  return [...done]
}

function workingCopy(view: View): RecordSet {
  const copy = new RecordSet()
  for (const type of recordTypes) for (const record of view.all(type)) copy.put(type, record as never)
  return copy
}

/** Down to the full minute: a finer time could tell who was there. */
const toMinute = (at: Date): string => new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString()
