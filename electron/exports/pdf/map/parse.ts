/** An element of the map's drawing with its attributes and the text right in it. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? named[name]! : String.fromCodePoint(Number(code)),
  )

/** Reads SVG as `electron/exports/svg` writes it: no comments, no declarations, every `<` and `>` in text escaped. */
export function parse(svg: string): Element[] {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, closing, name, attributes, single, text] of svg.matchAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1)!
    if (text !== undefined) parent.text += plain(text)
    else if (closing) open.pop()
    else {
      const read = [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value!)])
      const element: Element = { name: name!, attributes: Object.fromEntries(read), children: [], text: '' }
      parent.children.push(element)
      if (!single) open.push(element)
    }
  }
  return root.children
}
