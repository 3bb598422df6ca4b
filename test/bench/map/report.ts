import { readFileSync } from 'node:fs'
import type { Figures } from './measure.ts'

export type Row = { visible: number; heap: number; fit: number } & Record<
  'near' | 'far' | 'zoom' | 'drag' | 'key',
  { mean: number; p95: number }
>

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Medians over runs, of each run's own mean and 95th percentile (for latencies: median and 95th percentile). */
export function medians(runs: readonly Figures[]): Row {
  const one = (of: 'visible' | 'heap' | 'fit') => median(runs.map((run) => run[of]))
  const many = (of: 'near' | 'far' | 'zoom' | 'drag' | 'key') => ({
    mean: median(runs.map((run) => (of === 'drag' || of === 'key' ? median(run[of]) : mean(run[of])))),
    p95: median(runs.map((run) => p95(run[of]))),
  })
  return {
    ...{ visible: one('visible'), heap: one('heap'), fit: one('fit') },
    ...{ near: many('near'), far: many('far'), zoom: many('zoom'), drag: many('drag'), key: many('key') },
  }
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const both = ({ mean: middle, p95: high }: { mean: number; p95: number }) => `${middle.toFixed(1)}/${high.toFixed(1)}`

/** A line of the table. */
export const line = (name: string, row: Row): string =>
  [
    name.padEnd(11),
    `${whole(row.visible)}`.padStart(8),
    `${row.heap.toFixed(1)}`.padStart(8),
    both(row.near).padStart(14),
    both(row.far).padStart(14),
    both(row.zoom).padStart(14),
    `${whole(row.fit)}`.padStart(8),
    both(row.drag).padStart(14),
    both(row.key).padStart(14),
  ].join(' ')

export const heading = [
  ''.padEnd(11),
  'visible'.padStart(8),
  'heap MB'.padStart(8),
  'pan'.padStart(14),
  'pan, far'.padStart(14),
  'zoom'.padStart(14),
  'fit'.padStart(8),
  'drag'.padStart(14),
  'key'.padStart(14),
].join(' ')

/** One of two rows by the other. */
export function ratios(ours: Row, theirs: Row): string {
  const by = (a: number, b: number) => (a / b).toFixed(2)
  const two = (of: 'near' | 'far' | 'zoom' | 'drag' | 'key') =>
    `${by(ours[of].mean, theirs[of].mean)}/${by(ours[of].p95, theirs[of].p95)}`
  return [
    'ratio'.padEnd(11),
    by(ours.visible, theirs.visible).padStart(8),
    by(ours.heap, theirs.heap).padStart(8),
    two('near').padStart(14),
    two('far').padStart(14),
    two('zoom').padStart(14),
    by(ours.fit, theirs.fit).padStart(8),
    two('drag').padStart(14),
    two('key').padStart(14),
  ].join(' ')
}

/**
 * Processor time since the start of this machine, in ticks, and what of it the host gave to others ("steal" in proc(5));
 * null where that is not told. Above a few percent no figure of the run is worth keeping.
 */
export function stolen(): { all: number; stolen: number } | null {
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/)
    const figures = ticks.slice(0, 8).map(Number)
    return { all: figures.reduce((sum, one) => sum + one, 0), stolen: figures[7] ?? 0 }
  } catch {
    return null
  }
}
