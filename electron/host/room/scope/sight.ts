import { type RecordOf, type RecordType, recordTypes, referencesOf } from '../../../../shared/records/index.ts'
import type { View } from '../../../../shared/records/set.ts'
import type { ScreenRole } from '../../../../shared/room/roles.ts'
import { t } from '../../../../shared/text/index.ts'

type Plain = { id: string } & Record<string, unknown>
export type Seen<T extends RecordType = RecordType> = RecordOf<T>

/**
 * What a guest sees of each record type, beside what its owned references demand (both ends of a connection, the
 * touchpoint of a story ...): `never`, always, or by a rule.
 * - The engagement is seen whole: all it holds (name, client, sign, currency, weights, where the content comes from) stands
 *   in every copy that a client gets, and figures cannot be shown without currency and weights.
 * - Versions, workshops, exercises and walkthroughs are the facilitator's; what of them is for guests is told otherwise.
 */
const never: ReadonlySet<RecordType> = new Set([
  'version',
  'workshop',
  'step',
  'attendance',
  'parked',
  'exercise',
  'contribution',
  'walkthrough',
  'stop',
  'observation',
  'pinch',
  'snapshot',
])

/** What of an engagement the guests of one role see: the opened journeys and what belongs to them. */
export class Sight {
  readonly #view: View
  readonly #journeys: ReadonlySet<string>
  readonly #team: boolean
  readonly #made: ReadonlySet<string>

  /** @param made opportunities that guests made: seen also while they address nothing */
  constructor(view: View, journeys: Iterable<string>, role: ScreenRole, made: ReadonlySet<string>) {
    this.#view = view
    this.#journeys = new Set(journeys)
    this.#team = role !== 'viewer'
    this.#made = made
  }

  /** Whether the record is there and seen. */
  has(type: RecordType, id: string): boolean {
    const record = this.#view.get(type, id) as Plain | undefined
    if (!record || never.has(type) || !this.#allowed(type, record)) return false
    return Object.entries(referencesOf[type]).every(
      ([field, { to, onRemove }]) => onRemove === 'clear' || this.has(to as RecordType, record[field] as string),
    )
  }

  /** The record as it is shown; null where it is not. References to what is not seen are left out. */
  of(type: RecordType, id: string): Seen | null {
    if (!this.has(type, id)) return null
    const record = { ...(this.#view.get(type, id) as Plain) }
    for (const [field, { to }] of Object.entries(referencesOf[type])) {
      const target = record[field]
      if (typeof target === 'string' && !this.has(to as RecordType, target)) record[field] = null
    }
    if (!this.#team) this.#withhold(type, record)
    return record as unknown as Seen
  }

  /** Everything that is seen. */
  *all(): Iterable<[RecordType, Seen]> {
    for (const type of recordTypes)
      for (const { id } of this.#view.all(type)) {
        const seen = this.of(type, id)
        if (seen) yield [type, seen]
      }
  }

  #allowed(type: RecordType, record: Plain): boolean {
    if (type === 'journey') return this.#journeys.has(record.id)
    // A view that singles out a hidden lane would mean something else without it.
    if (type === 'namedView') return record.lane === null || this.has('lane', record.lane as string)
    if (type === 'opportunity' && !this.#isAddressed(record.id)) return false
    // Viewers have what a client's copy has. A cause stays as a place without words, or what it explains were a guess.
    if (this.#team || type === 'cause') return true
    return record.confidential !== true && !(type === 'story' && record.consent === 'refused')
  }

  #isAddressed(opportunity: string): boolean {
    const addressed = this.#view.of('addressing', 'opportunity', opportunity)
    if (!addressed.length) return this.#made.has(opportunity)
    return addressed.some(({ touchpoint }) => this.has('touchpoint', touchpoint))
  }

  #withhold(type: RecordType, record: Plain): void {
    if (type === 'touchpoint') record.note = ''
    if (type === 'story') record.teller = ''
    if (type === 'cause' && record.confidential) {
      record.text = t('exports.withheld')
      record.category = null
    }
  }
}
