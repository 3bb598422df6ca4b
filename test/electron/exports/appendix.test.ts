import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { render } from '../../../electron/exports/index.ts'
import { usualOptions } from '../../../shared/exporting.ts'
import type { ExportFormat } from '../../../shared/protocol.ts'
import { heldWorkshop, peopleThere } from '../../support/heldWorkshop.ts'
import { asPdf, hasLibreOffice } from '../../support/libreOffice.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline appendix '))
afterAll(() => rmSync(folder, { recursive: true }))

const written = async (format: ExportFormat, clientCopy = false): Promise<Uint8Array> => {
  const options = { ...usualOptions, clientCopy }
  return (await render({ view: heldWorkshop(), photo: () => undefined, options }, format)).files[0]!
}
/** Every text of a file, whatever packs it. */
const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.entries(unzipSync(bytes))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, part]) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)

test.each(['docx', 'xlsx', 'html', 'md'] as const)('the appendix is in %s', async (format) => {
  const text = textOf(await written(format))
  for (const words of ['First workshop', 'Cards and pens', 'Ada Attender', 'Bikes have no place', 'A customer sighed'])
    expect(text, words).toContain(words)
  expect(text).toContain('What matters most?')
})

test.each(['docx', 'xlsx', 'html', 'md', 'json', 'csv', 'pptx'] as const)(
  'a client’s copy as %s names nobody who took part',
  async (format) => {
    const text = textOf(await written(format, true))
    for (const name of [...peopleThere, 'Zanzibar']) expect(text, name).not.toContain(name)
  },
)

test.skipIf(!hasLibreOffice)(
  `LibreOffice opens the Word file${hasLibreOffice ? '' : ' (skipped: it is not installed here)'}`,
  async () => {
    const file = join(folder, 'plan.docx')
    writeFileSync(file, await written('docx'))
    for (const [name, pdf] of await asPdf(folder, [file]))
      expect(pdf.subarray(0, 5).toString('latin1'), name).toBe('%PDF-')
  },
  120_000,
)
