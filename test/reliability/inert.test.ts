import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { render } from '../../electron/exports/index.ts'
import { createLedger, owner } from '../../electron/ledger/file.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { type ExportFormat, exportFormats } from '../../shared/protocol.ts'
import { activeIn } from '../support/active.ts'
import { everyFieldIs } from '../support/hostile.ts'
import { sourceOf } from '../support/ledgers.ts'
import { makePng } from '../support/png.ts'
import { long, shown } from '../support/promise.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-inert-'))
afterAll(() => rmSync(folder, { recursive: true }))

const texts = [
  `<script>alert(1)</script><img src=x onerror="alert('1')"><iframe src="https://evil.test">`,
  `=cmd|'/C calc'!A0`,
  `=HYPERLINK("https://evil.test","x")`,
  '+1+1',
  '-2+3+cmd|x',
  '@SUM(A1)',
  '\t=1+1',
  '\uff1d1+1',
  '"]]>&amp;<w:t/>{{t}}$& # * _a_ `b` [c](javascript:d) ![e](https://evil.test/f.png)',
  '</style><link rel=stylesheet href=//evil.test><style>@import url(//evil.test)',
  ') /JS (app.alert(1)) /S /JavaScript >> endobj',
  '%%{init: {"securityLevel": "loose"}}%%\nclick A "https://evil.test"',
]

test('holds nothing that runs, calculates or is fetched, whatever is written in every field', {
  timeout: 900_000,
}, async () => {
  let outputs = 0
  const active: string[] = []
  // In the short form the texts lie in the fields of one engagement in turn.
  for (const [n, these] of (long ? texts.map((text) => [text]) : [texts]).entries()) {
    const ledger = await createLedger(join(folder, `${n}.touchline`))
    const picture = makePng(4, 4)
    const { changes } = everyFieldIs(these, { hash: await ledger.addPhoto(picture), size: picture.length })
    await ledger.commit(toEdit({ label: 'Fill', changes }, owner))
    for (const format of exportFormats) {
      for (const bytes of (await render(sourceOf(ledger), format)).files) {
        outputs++
        active.push(...activeIn(format, bytes).map((one) => `${format}, text ${n}: ${one}`))
      }
    }
    await ledger.close()
  }
  expect(active).toEqual([])
  shown(
    'exports',
    `${outputs} outputs in ${exportFormats.length} formats parsed: 0 formulas, scripts or references out`,
  )
})

const zip = (name: string, xml: string) => zipSync({ [name]: strToU8(xml) })
const wrong: [ExportFormat, Uint8Array | string][] = [
  ['svg', '<svg onload="x()"/>'],
  ['svg', '<svg><script>x()</script></svg>'],
  ['svg', '<svg><rect fill="url(https://evil.test)"/></svg>'],
  ['html', '<p onclick="x()">'],
  ['html', '<img src="https://evil.test/x.png">'],
  ['html', '<a href="javascript:x()">'],
  ['html', '<style>a { background: url(//evil.test) }</style>'],
  ['md', 'see [this](https://evil.test)'],
  ['md', 'a <b>word</b>'],
  ['csv', 'Touchpoint\n=1+1\n'],
  ['jira', 'Summary\n"\t=1+1"\n'],
  ['mermaid', 'journey\n  title x\nclick A "https://evil.test"\n'],
  ['pdf', '<< /S /JavaScript /JS (x) >>'],
  ['xlsx', zip('xl/worksheets/sheet1.xml', '<c><f>HYPERLINK("https://evil.test")</f></c>')],
  ['docx', zip('word/_rels/document.xml.rels', '<Relationship TargetMode="External" Target="https://evil.test"/>')],
  ['docx', zip('word/vbaProject.bin', 'x')],
  ['docx', zip('word/document.xml', '<w:instrText>DDEAUTO c:\\x</w:instrText>')],
]
test.each(wrong)('would find what is active in %s (%#)', (format, output) => {
  expect(activeIn(format, typeof output === 'string' ? strToU8(output) : output).length).toBeGreaterThan(0)
})
