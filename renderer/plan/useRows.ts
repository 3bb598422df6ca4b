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
  const before = useRef<ReadonlyMap<string, Row>>(new Map())
  const filter = usePlan((state) => state.filter)
  const all = useComputed(
    rowTypes,
    (view) => {
      const rows = planRows(view, today(), before.current)
      before.current = new Map(rows.map((row) => [row.id, row]))
      return rows
    },
    [today()],
  )
  const shown = useMemo(() => filterRows(all, filter), [all, filter])
  return useMemo(() => ({ all, shown }), [all, shown])
}
