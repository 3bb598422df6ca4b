import type { Cause } from '../../shared/records/cause.ts'

/** Causes as a tree, flat: each followed by those that explain it. What explains a cause elsewhere stands at the root. */
export function causeTree(causes: readonly Cause[]): { cause: Cause; depth: number }[] {
  const here = new Set(causes.map((one) => one.id))
  const rows: { cause: Cause; depth: number }[] = []
  const add = (list: readonly Cause[], depth: number) => {
    for (const cause of list) {
      rows.push({ cause, depth })
      add(
        causes.filter((one) => one.explains === cause.id),
        depth + 1,
      )
    }
  }
  add(
    causes.filter((one) => one.explains === null || !here.has(one.explains)),
    0,
  )
  return rows
}
