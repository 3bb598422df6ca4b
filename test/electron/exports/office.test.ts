import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { Bench, exported, inputs } from '../../support/ledgers.ts'
import { asPdf, hasLibreOffice } from '../../support/libreOffice.ts'

const bench = new Bench()
afterAll(() => bench.done())

test.skipIf(!hasLibreOffice)(
  `LibreOffice opens the docx and xlsx of both inputs${hasLibreOffice ? '' : ' (skipped: LibreOffice is not installed here)'}`,
  async () => {
    const files: string[] = []
    for (const [name, input] of Object.entries(inputs))
      for (const format of ['docx', 'xlsx'] as const) {
        const path = bench.path(`${name}-${format}.${format}`)
        writeFileSync(path, await exported(await bench.imported(input), format))
        files.push(path)
      }
    for (const [name, pdf] of await asPdf(bench.folder, files)) {
      expect(pdf.subarray(0, 5).toString('latin1'), name).toBe('%PDF-')
      // A page tree of several pages: the summary, the map and what follows, or the sheets.
      const pages = /\/Type\s*\/Pages[\s\S]*?\/Count (\d+)/.exec(pdf.toString('latin1'))
      expect(Number(pages?.[1]), name).toBeGreaterThan(2)
    }
  },
  120_000,
)
