/** Crockford's base 32: no I, L, O or U, so that it can be read out and typed without doubt. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 8

/** A code as it was meant: any case, spaces and hyphens left out, I and L read as 1, O as 0. Null where it is none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return code.length === codeLength && [...code].every((one) => codeAlphabet.includes(one)) ? code : null
}

/** A code as it is shown: in two halves. */
export const showCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
