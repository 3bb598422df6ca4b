/** Any record, by its field names. */
export type Plain = { readonly id: string } & Readonly<Record<string, unknown>>

const none: readonly Plain[] = Object.freeze([])
/** Larger groups are sorted when they are asked for, not at each change: many changes may come in a row. */
const few = 24

/**
 * The records of one type by what one of their fields holds. A group is a list in order, the same object until a record
 * of it comes, goes or changes. Most groups are one record that nobody asks about, and so no list is made of it before.
 */
export class Groups {
  readonly #field: string
  readonly #groups = new Map<unknown, Plain | readonly Plain[] | Crowd>()

  /** `records` in order. Linear in their number. */
  constructor(field: string, records: readonly Plain[]) {
    this.#field = field
    const lists = new Map<unknown, Plain[]>()
    for (const record of records) {
      const key = record[field]
      const list = lists.get(key)
      if (list) list.push(record)
      else if (this.#groups.has(key)) lists.set(key, [this.#groups.get(key) as Plain, record])
      else this.#groups.set(key, record)
    }
    for (const [key, list] of lists) this.#groups.set(key, list.length > few ? new Crowd(list) : list)
  }

  /** Those whose field holds `value`, in order. */
  of(value: unknown): readonly Plain[] {
    const list = this.peek(value)
    const [only] = list
    if (only && this.#groups.get(value) === only) this.#groups.set(value, list)
    return list
  }

  /** The same, but the list of a group of one is made for the asking and not kept. */
  peek(value: unknown): readonly Plain[] {
    const group = this.#groups.get(value)
    if (group === undefined) return none
    if (group instanceof Crowd) return group.list()
    return isList(group) ? group : [group]
  }

  /** A record (or its absence) in the place of another of the same id. */
  change(before: Plain | undefined, now: Plain | undefined): void {
    if (before) this.#leave(before)
    if (now) this.#join(now)
  }

  #leave(record: Plain): void {
    const key = record[this.#field]
    const group = this.#groups.get(key)
    if (group instanceof Crowd) {
      if (group.leave(record) === 0) this.#groups.delete(key)
    } else if (group && isList(group) && group.length > 1)
      this.#groups.set(
        key,
        group.filter(({ id }) => id !== record.id),
      )
    else this.#groups.delete(key)
  }

  #join(record: Plain): void {
    const key = record[this.#field]
    const group = this.#groups.get(key)
    if (group === undefined) this.#groups.set(key, record)
    else if (group instanceof Crowd) group.join(record)
    else {
      const list = [...(isList(group) ? group : [group]), record].sort(inOrder)
      this.#groups.set(key, list.length > few ? new Crowd(list) : list)
    }
  }
}

/** A group of many. */
class Crowd {
  readonly #members: Map<string, Plain>
  #list: readonly Plain[] | null

  constructor(list: readonly Plain[]) {
    this.#members = new Map(list.map((record) => [record.id, record]))
    this.#list = list
  }

  list(): readonly Plain[] {
    this.#list ??= [...this.#members.values()].sort(inOrder)
    return this.#list
  }

  join(record: Plain): void {
    this.#members.set(record.id, record)
    this.#list = null
  }

  /** How many are left. */
  leave({ id }: Plain): number {
    this.#members.delete(id)
    this.#list = null
    return this.#members.size
  }
}

const isList = (group: Plain | readonly Plain[]): group is readonly Plain[] => Array.isArray(group)

/** By `order` where the type has one, then by id, both by code unit (see `order.ts`). */
export function inOrder(a: Plain, b: Plain): number {
  const [one, other] = [a.order, b.order]
  if (one !== other && typeof one === 'string' && typeof other === 'string') return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
