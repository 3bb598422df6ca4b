import { allNamed, type Element, parseXml, textIn } from './xml.ts'
import { unzip } from './zip.ts'

/** Every XML part of an Office file, parsed. */
export function officeParts(bytes: Uint8Array): Map<string, Element> {
  const parts = new Map<string, Element>()
  for (const [name, content] of unzip(bytes))
    if (/\.(xml|rels)$/.test(name)) parts.set(name, parseXml(content.toString('utf8')))
  return parts
}

/** The paragraphs of a Word document, also those in tables, as plain text. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  const document = officeParts(bytes).get('word/document.xml')!
  return allNamed(document, 'w:p').map((paragraph) =>
    allNamed(paragraph, 'w:r')
      .flatMap((run) => run.children.filter((one) => typeof one !== 'string'))
      .map((one) => (one.name === 'w:t' ? textIn(one) : one.name === 'w:br' ? '\n' : ''))
      .join(''),
  )
}

export type CellRead = { value: string | number; format: string }
export type SheetRead = { name: string; rows: CellRead[][] }

/** The sheets of a workbook: texts as strings, figures as numbers with the format in which they are shown. */
export function sheetsIn(bytes: Uint8Array): SheetRead[] {
  const parts = officeParts(bytes)
  const shared = allNamed(parts.get('xl/sharedStrings.xml') ?? nothing, 'si').map(textIn)
  const formats = formatsOf(parts.get('xl/styles.xml')!)
  const targets = new Map(
    allNamed(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map(({ attributes }) => [
      attributes.Id!,
      attributes.Target!.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  return allNamed(parts.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => {
    const sheet = parts.get(targets.get(attributes['r:id']!)!)!
    const rows = allNamed(sheet, 'row').map((row) => allNamed(row, 'c').flatMap((cell) => read(cell, shared, formats)))
    return { name: attributes.name!, rows }
  })
}

function read(cell: Element, shared: string[], formats: string[]): CellRead[] {
  const format = formats[Number(cell.attributes.s ?? 0)] ?? ''
  const type = cell.attributes.t ?? 'n'
  if (type === 'inlineStr') return [{ value: textIn(cell), format }]
  const value = allNamed(cell, 'v')[0]
  if (!value) return []
  if (type === 's') return [{ value: shared[Number(textIn(value))]!, format }]
  if (type !== 'n') throw new Error(`a cell of type ${type}`)
  return [{ value: Number(textIn(value)), format }]
}

function formatsOf(styles: Element): string[] {
  const codes = new Map(allNamed(styles, 'numFmt').map((one) => [one.attributes.numFmtId, one.attributes.formatCode]))
  const builtIn: Record<string, string> = { '3': '#,##0', '4': '#,##0.00' }
  return allNamed(allNamed(styles, 'cellXfs')[0]!, 'xf').map(
    ({ attributes: { numFmtId = '0' } }) => codes.get(numFmtId) ?? builtIn[numFmtId] ?? '',
  )
}

const nothing: Element = { name: '', attributes: {}, children: [] }
