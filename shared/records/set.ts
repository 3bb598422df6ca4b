import { Groups, inOrder, type Plain } from './groups.ts'
import { type RecordOf, type RecordType, recordTypes } from './index.ts'

/** What named edits, insight and documents read: records by id, by type, and by what they refer to. */
export interface View {
  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined
  all<T extends RecordType>(type: T): RecordOf<T>[]
  /** Those of `type` whose `field` refers to `id` (null: to nothing), in order. */
  of<T extends RecordType>(type: T, field: keyof RecordOf<T> & string, id: string | null): RecordOf<T>[]
}

/** The records of one type: by id, in order, and by what their fields refer to, each made when first asked for. */
type OfType = { byId: Map<string, Plain>; list: readonly Plain[] | null; groups: Map<string, Groups> }

/**
 * All records of an engagement in memory. The ledger, each screen and every export hold one. Records are never changed
 * in place: a change puts a new object, so that identity tells what changed. Lists are the same object until then.
 */
export class RecordSet implements View {
  readonly #types = new Map<RecordType, OfType>(
    recordTypes.map((type) => [type, { byId: new Map(), list: null, groups: new Map() }]),
  )

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    return this.#types.get(type)!.byId.get(id) as RecordOf<T> | undefined
  }

  all<T extends RecordType>(type: T): RecordOf<T>[] {
    return listOf(this.#types.get(type)!) as RecordOf<T>[]
  }

  of<T extends RecordType>(type: T, field: keyof RecordOf<T> & string, id: string | null): RecordOf<T>[] {
    return this.#groups(type, field).of(id) as RecordOf<T>[]
  }

  /** The same records for who reads nearly all of them once: lists of one are made for the asking and not kept. */
  passing(): View {
    return {
      get: (type, id) => this.get(type, id),
      all: (type) => this.all(type),
      of: (type, field, id) => this.#groups(type, field).peek(id) as never,
    }
  }

  put<T extends RecordType>(type: T, record: RecordOf<T>): void {
    this.#change(type, record.id, record as Plain)
  }

  remove(type: RecordType, id: string): void {
    this.#change(type, id, undefined)
  }

  /** Every record as `[type, record]`, types in the order of `recordTypes`. */
  *entries(): Iterable<[RecordType, RecordOf<RecordType>]> {
    for (const type of recordTypes) for (const record of this.all(type)) yield [type, record]
  }

  clone(): RecordSet {
    const copy = new RecordSet()
    for (const [type, record] of this.entries()) copy.put(type, record as never)
    return copy
  }

  #groups(type: RecordType, field: string): Groups {
    const own = this.#types.get(type)!
    let groups = own.groups.get(field)
    if (!groups) {
      groups = new Groups(field, listOf(own))
      own.groups.set(field, groups)
    }
    return groups
  }

  #change(type: RecordType, id: string, now: Plain | undefined): void {
    const own = this.#types.get(type)!
    const before = own.groups.size ? own.byId.get(id) : undefined
    if (now) own.byId.set(id, now)
    else if (!own.byId.delete(id)) return
    own.list = null
    for (const groups of own.groups.values()) groups.change(before, now)
  }
}

function listOf(own: OfType): readonly Plain[] {
  own.list ??= [...own.byId.values()].sort(inOrder)
  return own.list
}
