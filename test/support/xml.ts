export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0, section 2.2 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** A small, strict reader of XML: throws for what a real one would not take (open tags, bare `<` or `&`). */
export function parseXml(text: string): Element {
  if (forbidden.test(text)) throw new Error('a character that XML cannot hold')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(text)
    if (!found) throw new Error(`not XML at ${at}: ${text.slice(at, at + 80)}`)
    const [, closing, name, attributes, empty, words] = found
    if (words !== undefined) open.at(-1)!.children.push(decoded(words))
    if (name === undefined) continue
    if (closing) {
      if (open.pop()!.name !== name || open.length === 0) throw new Error(`</${name}> closes something else`)
      continue
    }
    const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [] }
    open.at(-1)!.children.push(element)
    if (!empty) open.push(element)
  }
  const elements = root.children.filter((one) => typeof one !== 'string')
  if (open.length !== 1 || elements.length !== 1) throw new Error('not one whole element')
  return elements[0]!
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(attribute)) {
    if (name! in found) throw new Error(`${name} is there twice`)
    found[name!] = decoded(double ?? single ?? '')
  }
  return found
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+);|#(\d+);|(\w+);)?/gi, (all, hex, decimal, name) => {
    const letter = name
      ? named[name]
      : hex || decimal
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
        : undefined
    if (letter === undefined) throw new Error(`${all} is no reference`)
    return letter
  })

/** All elements in an element, itself included, in the order of the text. */
export function* elementsIn(element: Element): Iterable<Element> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child)
}

export const allNamed = (element: Element, name: string): Element[] =>
  [...elementsIn(element)].filter((one) => one.name === name)

export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
