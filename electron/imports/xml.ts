import { fail } from '../../shared/errors.ts'

/** What a reader of XML meets, in order. Names are without their prefix. */
export type Token =
  | { kind: 'open'; name: string; attributes: Record<string, string>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)|</g
const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML without ever following anything it points to. Throws `import.unreadable` for a document type (which could
 * define entities that swell or fetch) and for what is no XML.
 */
export function* tokens(xml: string, file: string): Generator<Token> {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw fail('import.unreadable', { file, why: 'it declares a document type' })
  for (const [whole, data, slash, name, given = '', single, text] of xml.matchAll(token)) {
    if (whole === '<') throw fail('import.unreadable', { file, why: 'it is not well-formed XML' })
    if (data !== undefined) yield { kind: 'text', text: data }
    else if (text !== undefined) yield { kind: 'text', text: decoded(text) }
    else if (name !== undefined) {
      if (slash) yield { kind: 'close', name: bare(name) }
      else yield { kind: 'open', name: bare(name), attributes: attributesOf(given), empty: single === '/' }
    }
  }
}

function attributesOf(given: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [, name, double, single] of given.matchAll(attribute)) found[bare(name!)] = decoded(double ?? single ?? '')
  return found
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** The five named entities and numbers; any other stays as it is written. */
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
