import { activityKinds, wasteKinds } from '../../../shared/records/activity.ts'
import { causeCategories } from '../../../shared/records/cause.ts'
import { interventions } from '../../../shared/records/opportunity.ts'
import { directions, promisees, standardStatuses } from '../../../shared/records/standard.ts'
import { claims } from '../../../shared/records/touchpoint.ts'
import { t } from '../../../shared/text/index.ts'
import { type Cells, type Column, columns } from './columns.ts'

/** Why a row cannot be used, in words. */
export class Unusable extends Error {}

/** One of a list's words, whatever the case, hyphens and spaces; null for an empty cell. */
export function word<T extends string>(cells: Cells, column: Column, list: readonly T[]): T | null {
  const given = cells[column]
  if (given === '') return null
  const found = list.find((one) => bare(one) === bare(given))
  if (found) return found
  const known = list.map((one) => one.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join(', ')
  throw new Unusable(t('imports.notOneOf', { column: columns[column], given: short(given), known }))
}

export const words = {
  status: (cells: Cells) => word(cells, 'standardStatus', standardStatuses),
  promisedTo: (cells: Cells) => word(cells, 'promisedTo', promisees),
  direction: (cells: Cells) => word(cells, 'direction', directions),
  kind: (cells: Cells) => word(cells, 'activityKind', activityKinds),
  waste: (cells: Cells) => word(cells, 'waste', wasteKinds),
  category: (cells: Cells) => word(cells, 'causeCategory', causeCategories),
  intervention: (cells: Cells) => word(cells, 'intervention', interventions),
  claims,
}

export function flag(cells: Cells, column: Column): boolean | null {
  const given = cells[column].toLowerCase()
  if (given === '') return null
  if (['yes', 'y', 'true', 'x', '1'].includes(given)) return true
  if (['no', 'n', 'false', '0', '-'].includes(given)) return false
  throw new Unusable(t('imports.notYesNo', { column: columns[column], given: short(cells[column]) }))
}

/**
 * A number, written the English or the continental way. With both separators the last is the decimal one; a single comma
 * with exactly three digits after it separates thousands ("24,000"), any other is a decimal comma ("2,5").
 */
export function figure(cells: Cells, column: Column, least = -1e12, most = 1e12): number | null {
  const given = cells[column]
  if (given === '') return null
  const plain = given.replace(/[\s\u00a0\u202f']/g, '')
  const value = /^[+-]?[\d.,]+$/.test(plain) ? Number(decimal(plain)) : Number.NaN
  if (!Number.isFinite(value))
    throw new Unusable(t('imports.notNumber', { column: columns[column], given: short(given) }))
  if (value < least || value > most)
    throw new Unusable(t('imports.outOfRange', { column: columns[column], given: short(given), least, most }))
  return value
}

export function whole(cells: Cells, column: Column, least: number, most: number): number | null {
  const value = figure(cells, column, least, most)
  if (value !== null && !Number.isInteger(value))
    throw new Unusable(t('imports.notNumber', { column: columns[column], given: short(cells[column]) }))
  return value
}

/** A day as `YYYY-MM-DD`; nothing else says for certain which number is the month. */
export function day(cells: Cells, column: Column): string | null {
  const given = cells[column]
  if (given === '') return null
  const date = new Date(`${given}T00:00:00Z`)
  const valid = /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given)
  if (!valid) throw new Unusable(t('imports.notDay', { column: columns[column], given: short(given) }))
  return given
}

/** Text that fits; longer text would have to be cut, so the row is named instead. */
export function text(cells: Cells, column: Column, most: number): string {
  const given = cells[column]
  if (given.length > most) throw new Unusable(t('imports.tooLong', { column: columns[column], most }))
  return given
}

function decimal(plain: string): string {
  const comma = plain.lastIndexOf(',')
  const point = plain.lastIndexOf('.')
  if (comma < 0) return (plain.match(/\./g) ?? []).length > 1 ? plain.replaceAll('.', '') : plain
  if (point < 0) return /^[+-]?\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.')
  return comma > point ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '')
}

const bare = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '')
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
