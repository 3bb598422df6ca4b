import type { Subject } from './measure.ts'
import type { Row } from './report.ts'

type Rows = ReadonlyMap<number, Record<Subject['name'], Row> & { data: number }>
export type Verdict = { words: string; met: boolean }

/** A frame at 60 a second. */
const floor = 1000 / 60

/**
 * The targets, each against what was measured in the same run; only those whose sizes were measured. They hold at 2,000 and
 * 5,000 cards; what moves must be as even at 500.
 */
export function verdicts(rows: Rows): Verdict[] {
  const found: Verdict[] = []
  const most = (words: string, value: number, limit: number, unit = '') =>
    found.push({ words: `${words}: ${value.toFixed(2)}${unit}, at most ${limit}${unit}`, met: value <= limit })
  for (const [size, row] of rows) {
    const { touchline: own, canvas } = row
    const flow = row['react flow']
    const at = `${size.toLocaleString('en')}:`
    const isLarge = size >= 2_000
    if (isLarge) most(`${at} visible, against React Flow`, own.visible / flow.visible, size >= 5_000 ? 0.1667 : 0.25)
    if (size >= 500)
      for (const part of ['near', 'far', 'zoom'] as const) {
        const name = { near: 'pan', far: 'pan far away', zoom: 'zoom' }[part]
        most(`${at} ${name}, mean frame by the floor`, own[part].mean / floor, 1.5)
        // A frame that comes a little late is still the second frame: half a millisecond of jitter is allowed for.
        most(`${at} ${name}, p95 in frames`, (own[part].p95 - 0.5) / floor, part === 'zoom' ? 3 : 2)
      }
    if (!isLarge) continue
    most(`${at} fit all`, own.fit, 60, ' ms')
    most(`${at} drag to paint, against a canvas`, own.drag.mean / canvas.drag.mean, 1.3)
    most(`${at} key to paint, against a canvas`, own.key.mean / canvas.key.mean, 1.3)
    most(`${at} heap over the data`, own.heap - row.data, 10, ' MB')
  }
  const [small, large] = [rows.get(500), rows.get(5_000)]
  if (small && large) {
    most('visible, 5,000 against 500', large.touchline.visible / small.touchline.visible, 2)
    most('opening 5,000 until visible', large.touchline.visible, 2_000, ' ms')
  }
  return found
}
