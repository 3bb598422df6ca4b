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

/** A figure with at most two digits after the point. */
export const figure = (value: number): string => plain.format(value).replace('-', '−')
/** Hours, whole. */
export const hours = (value: number): string => whole.format(value)
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
