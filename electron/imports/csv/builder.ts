import type { z } from 'zod'
import { type Change, create, update } from '../../../shared/edits/edit.ts'
import { newId } from '../../../shared/id.ts'
import { ordersAtEnd } from '../../../shared/order.ts'
import { type RecordOf, type RecordType, schemas } from '../../../shared/records/index.ts'
import type { View } from '../../../shared/records/set.ts'

type Draft = { type: RecordType; id: string; values: Record<string, unknown>; list: string; existing: boolean }

/**
 * Gathers the records that an import makes or fills, and gives them order keys at the end of their lists all at once.
 * Nothing is written: `changes` are for one edit.
 */
export class Builder {
  readonly #view: View
  readonly #drafts = new Map<string, Draft>()
  readonly #lists = new Map<string, { order: string; id: string }[]>()

  constructor(view: View) {
    this.#view = view
  }

  /** A new record at the end of a list; `list` names it, `siblings` are those already there. */
  make<T extends RecordType>(
    type: T,
    values: Partial<z.input<(typeof schemas)[T]>>,
    list: string,
    siblings: () => { id: string; order: string }[],
  ): string {
    const id = newId()
    const key = `${type} ${list}`
    if (!this.#lists.has(key)) this.#lists.set(key, siblings())
    this.#drafts.set(id, { type, id, values: { ...values }, list: key, existing: false })
    return id
  }

  /** A field of a record, made here or there before. */
  get(type: RecordType, id: string, field: string): unknown {
    const draft = this.#drafts.get(id)
    if (draft && field in draft.values) return draft.values[field]
    return (this.#view.get(type, id) as Record<string, unknown> | undefined)?.[field]
  }

  set(type: RecordType, id: string, field: string, value: unknown): void {
    let draft = this.#drafts.get(id)
    if (!draft) {
      draft = { type, id, values: {}, list: '', existing: true }
      this.#drafts.set(id, draft)
    }
    draft.values[field] = value
  }

  /** How many records of a type were made. */
  made(type: RecordType): number {
    return [...this.#drafts.values()].filter((draft) => draft.type === type && !draft.existing).length
  }

  /** Creations and updates, what is referred to before what refers; a standard's `supports` comes last. */
  changes(): Change[] {
    const orders = new Map<string, string>()
    const byList = Map.groupBy(this.#drafts.values(), (draft) => draft.list)
    for (const [list, siblings] of this.#lists) {
      const drafts = byList.get(list) ?? []
      ordersAtEnd(siblings, drafts.length).forEach((order, i) => {
        orders.set(drafts[i]!.id, order)
      })
    }
    const changes: Change[] = []
    const later: Change[] = []
    for (const { type, id, values, existing } of this.#drafts.values()) {
      if (existing) {
        const change = update(type, this.#view.get(type, id) as RecordOf<typeof type>, values)
        if (change) changes.push(change)
        continue
      }
      const { supports, ...rest } = values
      const ordered = 'order' in schemas[type].shape ? { ...rest, order: orders.get(id) } : rest
      changes.push(create(type, ordered as never, id))
      if (supports) later.push({ type, id, from: { supports: null }, to: { supports } })
    }
    return [...changes, ...later]
  }
}
