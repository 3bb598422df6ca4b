import { byOrder, type Ordered } from '../order.ts'
import { type RecordOf, type RecordType, recordTypes, referencesOf } from './index.ts'

/** What named edits, insight and documents read: records by id, by type, and by what they refer to. */
export interface View {
  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined
  all<T extends RecordType>(type: T): RecordOf<T>[]
  /** Those of `type` whose `field` refers to `id` (null: to nothing), in order. */
  of<T extends RecordType>(type: T, field: keyof RecordOf<T> & string, id: string | null): RecordOf<T>[]
}

type Plain = { id: string } & Record<string, unknown>

/**
 * All records of an engagement in memory, with an index for each reference. The ledger, each screen and every export
 * hold one. Records are never changed in place: a change puts a new object, so that identity tells what changed.
 */
export class RecordSet implements View {
  readonly #records = new Map<RecordType, Map<string, Plain>>(recordTypes.map((type) => [type, new Map()]))
  readonly #index = new Map<string, Set<string>>()
  readonly #lists = new Map<string, readonly unknown[]>()

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    return this.#records.get(type)!.get(id) as RecordOf<T> | undefined
  }

  all<T extends RecordType>(type: T): RecordOf<T>[] {
    return this.#list(type, () => [...this.#records.get(type)!.values()])
  }

  of<T extends RecordType>(type: T, field: keyof RecordOf<T> & string, id: string | null): RecordOf<T>[] {
    const key = indexKey(type, field, id)
    return this.#list(key, () => {
      const ids = this.#index.get(key)
      const records = this.#records.get(type)!
      return ids ? [...ids].map((one) => records.get(one)!) : []
    })
  }

  put<T extends RecordType>(type: T, record: RecordOf<T>): void {
    this.remove(type, record.id)
    this.#records.get(type)!.set(record.id, record as Plain)
    this.#reindex(type, record as Plain, true)
  }

  remove(type: RecordType, id: string): void {
    const old = this.#records.get(type)!.get(id)
    if (!old) return
    this.#records.get(type)!.delete(id)
    this.#reindex(type, old, false)
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

  #list<T>(key: string, make: () => Plain[]): T[] {
    let list = this.#lists.get(key)
    if (!list) {
      list = make().sort((a, b) => byOrder(sortable(a), sortable(b)))
      this.#lists.set(key, list)
    }
    return list as T[]
  }

  #reindex(type: RecordType, record: Plain, present: boolean): void {
    this.#lists.delete(type)
    for (const field of referenceFields[type]) {
      const key = indexKey(type, field, record[field] as string | null)
      this.#lists.delete(key)
      let ids = this.#index.get(key)
      if (!ids) {
        ids = new Set()
        this.#index.set(key, ids)
      }
      if (present) ids.add(record.id)
      else ids.delete(record.id)
      if (ids.size === 0) this.#index.delete(key)
    }
  }
}

const referenceFields = Object.fromEntries(
  recordTypes.map((type) => [type, Object.keys(referencesOf[type])]),
) as Record<RecordType, string[]>

const indexKey = (type: string, field: string, id: string | null) => `${type}.${field}=${id ?? ''}`

const sortable = (record: Plain): Ordered => ({
  id: record.id,
  order: typeof record.order === 'string' ? record.order : '',
})
