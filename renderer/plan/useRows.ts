import { useMemo, useRef } from 'react'
import { useComputed } from '../client/computed.ts'
import { filterRows } from './filter.ts'
import { nothingComputed, planRows, type Row, rowTypes } from './rows.ts'
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
  const before = useRef(nothingComputed)
  const filter = usePlan((state) => state.filter)
  const now = today()
  // When the ledger confirms what is shown already, the rows are the same and nothing is rendered again.
  const all = useComputed(
    rowTypes,
    (view) => {
      before.current = planRows(view, now, before.current)
      return before.current.rows
    },
    [now],
  )
  const shown = useMemo(() => filterRows(all, filter), [all, filter])
  return useMemo(() => ({ all, shown }), [all, shown])
}
