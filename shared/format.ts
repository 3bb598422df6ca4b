const locale = 'en'
const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const digitsOf = new Map<string, number>()
const formats = new Map<number, Intl.NumberFormat>()

/** Digits after the point of a currency: 2 for USD, 0 for JPY. Unknown currencies have 2. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const digits = lookUp(currency)
  digitsOf.set(currency, digits)
  return digits
}

function lookUp(currency: string): number {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/** Money in minor units as a figure without its currency: 12732000 in USD is "127,320.00". */
export function money(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  let format = formats.get(digits)
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    formats.set(digits, format)
  }
  return format.format(minor / 10 ** digits)
}

const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
/** Money in minor units, as short as a card has room for: 5040000 in USD is "50.4K". */
export const shortMoney = (minor: number, currency: string): string => short.format(minor / 10 ** minorDigits(currency))

/** A figure with at most two digits after the point. */
export const figure = (value: number): string => plain.format(value).replace('-', '−')
/** Hours, whole. */
export const hours = (value: number): string => whole.format(value)
/** A share of 1 in whole percent: 0.396 is "40%". */
export const percent = (share: number): string => `${whole.format(100 * share)}%`
/** One digit after the point, with its sign: "+2.7". */
export const signedTenth = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${tenth.format(Math.abs(value))}`
/** A rating with its sign: "−2", "0", "+1"; a dash where there is none. */
export const rating = (value: number | null): string =>
  value === null ? '–' : value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'

/** "12 min × 9,000 × 28.00 an hour" and what is not known left open, so that one sees what is missing. */
export function costFormula(
  activity: { minutesEach: number | null; timesPerYear: number | null; hourlyCost: number | null },
  currency: string,
): string {
  const { minutesEach, timesPerYear, hourlyCost } = activity
  const known = (value: number | null, format: (value: number) => string) => (value === null ? '?' : format(value))
  return `${known(minutesEach, figure)} min × ${known(timesPerYear, figure)} × ${known(hourlyCost, (one) => money(one, currency))} an hour`
}

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
/** A calendar day (`YYYY-MM-DD`) in words: "12 March 2027". */
export const day = (date: string): string => longDay.format(new Date(`${date}T00:00:00Z`))

const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
/** A moment (UTC, ISO 8601) in the time of this machine: "12 Mar 2027, 10:04". */
export const dayTime = (moment: string): string => dayAndTime.format(new Date(moment))

const hourAndMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
/** A moment (UTC, ISO 8601, or a date) as a clock of this machine shows it: "17:10". */
export const timeOfDay = (moment: string | Date): string => hourAndMinute.format(new Date(moment))

/** Bytes as KB or MB. */
export const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${tenth.format(bytes / 1e6)} MB`
