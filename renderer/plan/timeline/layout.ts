import type { Row } from '../rows.ts'

const length = 86_400_000
/** A day `YYYY-MM-DD` as a number, so that days can be counted; and back. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / length
export const dayOf = (number: number): string => new Date(number * length).toISOString().slice(0, 10)
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days)

/** The same day some months on; the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const chipWidth = 184
export const laneHeight = 34
const top = 8
const leastMonths = 4

export type Month = { key: string; x: number; width: number }
export type Placed = { row: Row; x: number; y: number }
export type TimelineLayout = {
  first: number
  /** Pixels of a day. */
  perDay: number
  months: Month[]
  items: Placed[]
  width: number
  height: number
  todayX: number
}

/**
 * Months side by side from the earliest due date (or today) to the latest, a chip at each day in the first free lane from
 * above, so that none covers another. As wide as `room` where that gives a day at least 3 pixels.
 */
export function layoutTimeline(rows: readonly Row[], today: string, room: number): TimelineLayout {
  const dated = rows
    .filter((row) => row.opportunity.due !== null)
    .sort((a, b) =>
      a.opportunity.due! < b.opportunity.due! ? -1 : a.opportunity.due! > b.opportunity.due! ? 1 : a.rank - b.rank,
    )
  const earliest = [dated[0]?.opportunity.due ?? today, today].sort()[0]!
  const latest = [dated.at(-1)?.opportunity.due ?? today, today].sort()[1]!
  const begin = `${earliest.slice(0, 7)}-01`
  const first = dayNumber(begin)
  // One month more than is used, so that something can be put off by dragging it there.
  let end = addMonths(`${latest.slice(0, 7)}-01`, 2)
  if (end < addMonths(begin, leastMonths)) end = addMonths(begin, leastMonths)
  const days = dayNumber(end) - first
  const perDay = Math.max(3, Math.min(14, (room - chipWidth) / days))
  const months: Month[] = []
  for (let at = begin; at < end; at = addMonths(at, 1)) {
    const x = (dayNumber(at) - first) * perDay
    months.push({ key: at.slice(0, 7), x, width: (dayNumber(addMonths(at, 1)) - first) * perDay - x })
  }
  const free: number[] = []
  const items = dated.map((row) => {
    const x = (dayNumber(row.opportunity.due!) - first) * perDay
    let lane = free.findIndex((end) => end <= x)
    if (lane < 0) lane = free.length
    free[lane] = x + chipWidth + 6
    return { row, x, y: top + lane * laneHeight }
  })
  const width = Math.max(days * perDay, ...free, room)
  return {
    ...{ first, perDay, months, items, width },
    height: top + free.length * laneHeight,
    todayX: (dayNumber(today) - first) * perDay,
  }
}
