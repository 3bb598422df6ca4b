import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { escapeXml } from '../plainText.ts'
import type { Sheet } from './index.ts'

/**
 * What the writing library leaves out: a filter over each sheet's table, and formulas beside the values that the app has
 * reckoned, so that what is read without reckoning is the same.
 */
export function complete(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const entries = unzipSync(bytes)
  const names: string[] = []
  sheets.forEach((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`
    const last = `${letters(sheet.columns.length - 1)}${sheet.rows.length + 1}`
    const xml = withFormulas(strFromU8(entries[path]!), sheet)
    entries[path] = strToU8(xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`))
    const range = `'${sheet.name.replace(/'/g, "''")}'!$A$1:$${last.replace(/\d+/, (row) => `$${row}`)}`
    names.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(range)}</definedName>`,
    )
  })
  const workbook = strFromU8(entries['xl/workbook.xml']!)
  entries['xl/workbook.xml'] = strToU8(
    workbook
      .replace(/<definedNames\/>/, `<definedNames>${names.join('')}</definedNames>`)
      .replace(/<calcPr\/>/, '<calcPr fullCalcOnLoad="1"/>'),
  )
  return zipSync(entries)
}

function withFormulas(xml: string, { rows }: Sheet): string {
  let result = xml
  const formulas = new Map<string, string>()
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null && typeof value === 'object' && 'number' in value && value.formula)
        formulas.set(`${letters(c)}${r + 2}`, value.formula(r + 2))
    })
  })
  if (formulas.size)
    result = xml.replace(/<c r="([A-Z]+\d+)"([^>]*)><v>/g, (whole, cell: string, rest: string) => {
      const formula = formulas.get(cell)
      return formula ? `<c r="${cell}"${rest}><f>${escapeXml(formula)}</f><v>` : whole
    })
  return result
}

/** 0 is A, 26 is AA. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
