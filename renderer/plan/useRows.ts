import { useMemo, useRef } from 'react'
import { useComputed } from '../client/computed.ts'
import { filterRows } from './filter.ts'
import { planRows, type Row, rowTypes } from './rows.ts'
import { usePlan } from './state.ts'
import { today } from './today.ts'

export type Rows = {
  /** Every opportunity, highest priority first. */
  all: readonly Row[]
  /** Those that the filter lets through. */
  shown: readonly Row[]
}

/** The plan's rows, computed once for all its views. */
export function useRows(): Rows {
  const before = useRef<{ rows: readonly Row[]; byId: ReadonlyMap<string, Row> }>({ rows: [], byId: new Map() })
  const filter = usePlan((state) => state.filter)
  const all = useComputed(
    rowTypes,
    (view) => {
      const { rows, byId } = before.current
      const fresh = planRows(view, today(), byId)
      // When the ledger confirms what is shown already, nothing is rendered again.
      if (fresh.length === rows.length && fresh.every((row, i) => row === rows[i])) return rows
      before.current = { rows: fresh, byId: new Map(fresh.map((row) => [row.id, row])) }
      return fresh
    },
    [today()],
  )
  const shown = useMemo(() => filterRows(all, filter), [all, filter])
  return useMemo(() => ({ all, shown }), [all, shown])
}
