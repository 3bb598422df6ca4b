import { type Key, t } from './text/index.ts'

/** Stable codes. The words for each are in the catalogue under `errors`. */
export const codes = [
  'edit.invalid',
  'edit.loop',
  'file.exists',
  'file.missing',
  'file.folder',
  'file.empty',
  'file.foreign',
  'file.unreadable',
  'file.damaged',
  'file.newer',
  'file.locked',
  'file.cannotWrite',
  'file.gone',
  'file.replaced',
  'import.unreadable',
  'import.tooLarge',
  'import.noTouchpoint',
  'import.columns',
  'photo.notPicture',
  'photo.tooLarge',
  'photo.missing',
  'version.unreadable',
  'export.failed',
  'request.invalid',
  'request.closed',
  'request.unknown',
  'request.lost',
  'room.closed',
  'room.address',
  'room.role',
  'room.exercise',
  'room.tooMuch',
  'usage',
  'unexpected',
] as const
export type Code = (typeof codes)[number]

/** A refusal that a person reads: a stable code and what fills the words. */
export class Refusal extends Error {
  readonly code: Code
  readonly values: Record<string, string | number>
  constructor(code: Code, values: Record<string, string | number> = {}, cause?: unknown) {
    super(say(code, values), { cause })
    this.name = 'Refusal'
    this.code = code
    this.values = values
  }
}

export const fail = (code: Code, values: Record<string, string | number> = {}, cause?: unknown) =>
  new Refusal(code, values, cause)

/** What happened, what is safe, what to do next. */
export const say = (code: Code, values: Record<string, string | number> = {}): string =>
  t(`errors.${code.replace('.', '_')}` as Key, values)

/** Any thrown thing as a refusal; what nobody foresaw becomes `unexpected`, with its message as the reason. */
export const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal('unexpected', { why: error instanceof Error ? error.message : String(error) }, error)
