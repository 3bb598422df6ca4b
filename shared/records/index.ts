import type { z } from 'zod'
import { activity } from './activity.ts'
import { addressing } from './addressing.ts'
import { attendance } from './attendance.ts'
import { cause } from './cause.ts'
import { connection } from './connection.ts'
import { contribution } from './contribution.ts'
import { dependency } from './dependency.ts'
import { engagement } from './engagement.ts'
import { exercise } from './exercise.ts'
import { kept, type Reference, references } from './fields.ts'
import { journey } from './journey.ts'
import { lane } from './lane.ts'
import { namedView } from './namedView.ts'
import { observation } from './observation.ts'
import { opportunity } from './opportunity.ts'
import { parked } from './parked.ts'
import { photo } from './photo.ts'
import { pinch } from './pinch.ts'
import { removal } from './removal.ts'
import { snapshot } from './snapshot.ts'
import { stage } from './stage.ts'
import { standard } from './standard.ts'
import { step } from './step.ts'
import { stop } from './stop.ts'
import { story } from './story.ts'
import { term } from './term.ts'
import { touchpoint } from './touchpoint.ts'
import { version } from './version.ts'
import { walkthrough } from './walkthrough.ts'
import { workshop } from './workshop.ts'

/** Every record type under its name. Targets of references stand before what refers to them. */
export const schemas = {
  engagement,
  journey,
  stage,
  lane,
  touchpoint,
  connection,
  standard,
  activity,
  story,
  cause,
  opportunity,
  addressing,
  dependency,
  removal,
  photo,
  term,
  namedView,
  version,
  workshop,
  step,
  attendance,
  parked,
  exercise,
  contribution,
  walkthrough,
  stop,
  observation,
  pinch,
  snapshot,
} as const

export type RecordType = keyof typeof schemas
export type RecordOf<T extends RecordType> = z.infer<(typeof schemas)[T]>
export type AnyRecord = { [T in RecordType]: RecordOf<T> }[RecordType]
/** The fields of a record without its id. */
export type FieldsOf<T extends RecordType> = Omit<RecordOf<T>, 'id'>
/** What must be given to make a record: the rest has defaults. */
export type NewOf<T extends RecordType> = Omit<z.input<(typeof schemas)[T]>, 'id'>

export const recordTypes = Object.keys(schemas) as RecordType[]

/** For each record type its fields that refer to other records. */
export const referencesOf: Record<RecordType, Record<string, Reference>> = Object.fromEntries(
  recordTypes.map((type) => {
    const found: Record<string, Reference> = {}
    for (const [field, schema] of Object.entries(schemas[type].shape)) {
      const reference = references.get(schema as z.core.$ZodType)
      if (reference) found[field] = reference
    }
    return [type, found]
  }),
) as Record<RecordType, Record<string, Reference>>

/** For each record type its fields that hold the hash of bytes. */
export const bytesOf: Record<RecordType, string[]> = Object.fromEntries(
  recordTypes.map((type) => [
    type,
    Object.entries(schemas[type].shape).flatMap(([field, schema]) =>
      kept.has(schema as z.core.$ZodType) ? [field] : [],
    ),
  ]),
) as Record<RecordType, string[]>

/** For each record type, who refers to it and by which field. */
export const referredBy: Record<RecordType, { type: RecordType; field: string; onRemove: Reference['onRemove'] }[]> =
  Object.fromEntries(
    recordTypes.map((target) => [
      target,
      recordTypes.flatMap((type) =>
        Object.entries(referencesOf[type])
          .filter(([, reference]) => reference.to === target)
          .map(([field, { onRemove }]) => ({ type, field, onRemove })),
      ),
    ]),
  ) as Record<RecordType, { type: RecordType; field: string; onRemove: Reference['onRemove'] }[]>

/** Parses a whole record; throws a ZodError that names the field. */
export function parseRecord<T extends RecordType>(type: T, value: unknown): RecordOf<T> {
  return schemas[type].parse(value) as RecordOf<T>
}
