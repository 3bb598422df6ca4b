/** A cause, mine or one that everybody sees. */
export type Cause = { id: string; text: string; explains: string | null; by?: string; mine?: boolean }

/** Causes in the order in which they are read: each followed by what explains it, with its level, 1 for the gap's own. */
export function chained<C extends Cause>(causes: readonly C[]): { cause: C; level: number }[] {
  const known = new Set(causes.map(({ id }) => id))
  const lines: { cause: C; level: number }[] = []
  const seen = new Set<string>()
  const under = (explains: string | null, level: number) => {
    for (const cause of causes) {
      // What explains something that is not there any more stands at the top.
      const of = cause.explains !== null && known.has(cause.explains) ? cause.explains : null
      if (of !== explains || seen.has(cause.id)) continue
      seen.add(cause.id)
      lines.push({ cause, level })
      under(cause.id, level + 1)
    }
  }
  under(null, 1)
  return lines
}
