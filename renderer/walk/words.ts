import { figure } from '../../shared/format.ts'
import type { Walkthrough } from '../../shared/records/walkthrough.ts'
import { t } from '../../shared/text/index.ts'

export const statusOf = ({ startedAt, endedAt }: Walkthrough): string =>
  t(`walk.status.${!startedAt ? 'before' : endedAt ? 'ended' : 'under'}`)

/** Minutes as a person says them. */
export const minutes = (value: number): string => figure(Math.round(value * 10) / 10)

/** Seconds as a stop-watch shows them: "4:07", "1:02:30". */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
