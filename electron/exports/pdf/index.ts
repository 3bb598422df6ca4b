import { inkOf } from '../../../shared/documents/brand.ts'
import type { Block, Document } from '../../../shared/documents/document.ts'
import { usualOptions } from '../../../shared/exporting.ts'
import { t } from '../../../shared/text/index.ts'
import { documentOf, type Source } from '../index.ts'
import { xmlText } from '../plainText.ts'
import { Bookmarks } from './bookmarks.ts'
import { drawMapPage, drawPicture } from './figures.ts'
import { ink, styled } from './ink.ts'
import { margin, Sheet } from './sheet.ts'
import { drawTable } from './table.ts'

const headings = { 1: { size: 16, before: 22 }, 2: { size: 12.5, before: 16 }, 3: { size: 11, before: 12 } } as const
const body = 10

/** The plan as a PDF: tagged, with bookmarks and its fonts in it, on A4 or Letter. */
export async function renderPdf(source: Source): Promise<Uint8Array> {
  const plan = documentOf(source)
  const sheet = new Sheet((source.options ?? usualOptions).paper, {
    title: xmlText(plan.title),
    author: xmlText(plan.client),
  })
  const bookmarks = new Bookmarks(sheet.pdf)
  cover(sheet, source, plan)
  for (const [i, block] of plan.blocks.entries()) {
    // Laying out is nearly all of the work.
    source.report?.((0.95 * i) / plan.blocks.length)
    drawBlock(sheet, source, plan, block, bookmarks)
  }
  frame(sheet, plan)
  return sheet.finish()
}

const day = () => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())

function cover(sheet: Sheet, source: Source, plan: Document): void {
  const alt = t('exports.logo')
  if (plan.logo !== null && drawPicture(sheet, source.photo(plan.logo), alt, { width: 195, height: 68 })) sheet.y += 14
  sheet.text('Title', [{ text: plan.title, strong: true, colour: ink.strong }], { size: 25 })
  sheet.y += 4
  const about = [plan.what, plan.client, day()].filter(Boolean).join(' · ')
  sheet.text('P', [{ text: about, colour: ink.muted }], { size: 11.5 })
  sheet.y += 8
  sheet.rule(sheet.left, sheet.y, sheet.width, inkOf(plan.colour), 1.2)
  sheet.y += 10
  for (const words of [plan.note, plan.leftOut].filter(Boolean)) {
    sheet.text('P', [{ text: words, colour: ink.muted }], { size: body })
    sheet.y += 4
  }
}

function drawBlock(sheet: Sheet, source: Source, plan: Document, block: Block, bookmarks: Bookmarks): void {
  switch (block.kind) {
    case 'heading': {
      const { size, before } = headings[block.level]
      sheet.y += sheet.y > margin.top ? before : 0
      const colour = block.level === 1 ? inkOf(plan.colour) : ink.strong
      const text = `${block.truth ? '◆ ' : ''}${block.text.replace(/\s*\n\s*/g, ' ')}`
      sheet.room(size * 1.4 + 60)
      bookmarks.add(block.level, text)
      sheet.text(`H${block.level}`, [{ text, strong: true, colour }], { size, keep: 46 })
      sheet.y += 4
      return
    }
    case 'paragraph':
      sheet.text('P', block.runs.map(styled), { size: body })
      sheet.y += 5
      return
    case 'list':
      list(
        sheet,
        block.items.map((item) => item.map(styled)),
      )
      return
    case 'quotation': {
      const top = sheet.y
      const by = block.by ? [{ text: `  ${block.by}`, colour: ink.muted }] : []
      sheet.text('BlockQuote', [{ text: `“${block.text}”`, colour: ink.plain }, ...by], { size: body, indent: 14 })
      // Only where it did not go on over the page.
      if (sheet.y > top)
        sheet.artifact(() => {
          sheet.pdf
            .moveTo(sheet.left + 4, top + 1)
            .lineTo(sheet.left + 4, sheet.y)
            .lineWidth(1.5)
          sheet.pdf.strokeColor(`#${ink.rule}`).stroke()
        })
      sheet.y += 6
      return
    }
    case 'contrast':
      contrast(sheet, block)
      return
    case 'table':
      drawTable(sheet, block)
      return
    case 'map':
      bookmarks.add(1, block.caption)
      drawMapPage(sheet, source.view, block, inkOf(plan.colour))
      return
    case 'photo': {
      drawPicture(sheet, source.photo(block.hash), block.caption, { width: 315, height: 240 })
      sheet.text('Caption', [{ text: block.caption, colour: ink.muted }], { size: 8.8 })
      sheet.y += 6
    }
  }
}

function list(sheet: Sheet, items: ReturnType<typeof styled>[][]): void {
  const element = sheet.pdf.struct('L')
  sheet.root.add(element)
  for (const item of items) {
    const entry = sheet.pdf.struct('LI')
    element.add(entry)
    sheet.room(body * 2.8)
    sheet.artifact(() => sheet.pdf.circle(sheet.left + 6, sheet.y + body * 0.75, 1.6).fill(`#${ink.muted}`))
    sheet.text('LBody', item, { size: body, indent: 16, parent: entry })
    entry.end()
    sheet.y += 2
  }
  element.end()
  sheet.y += 4
}

/** Current beside ideal; one after the other where they are too long for a page. */
function contrast(sheet: Sheet, { current, ideal }: Extract<Block, { kind: 'contrast' }>): void {
  const half = sheet.width / 2 - 10
  const sides = [current, ideal].map((runs) => sheet.lines(runs.map(styled), body, half))
  const step = body * 1.38
  const height = Math.max(...sides.map((lines) => lines.length)) * step
  if (height > sheet.bottom - margin.top) {
    for (const runs of [current, ideal]) sheet.text('P', runs.map(styled), { size: body })
    return
  }
  sheet.room(height)
  sides.forEach((lines, i) => {
    const left = sheet.left + i * (half + 20)
    sheet.element(sheet.root, 'P', () =>
      lines.forEach((line, n) => {
        sheet.draw(line, left, half, body, false, sheet.y + n * step)
      }),
    )
  })
  const middle = sheet.left + half + 10
  sheet.artifact(() => {
    sheet.pdf
      .moveTo(middle, sheet.y)
      .lineTo(middle, sheet.y + height)
      .lineWidth(0.5)
      .strokeColor(`#${ink.rule}`)
      .stroke()
  })
  sheet.y += height + 8
}

/** Title, client and date at the head of every page but the first, and its number at the foot. */
function frame(sheet: Sheet, plan: Document): void {
  const { pdf } = sheet
  const { start, count } = pdf.bufferedPageRange()
  const about = [plan.title, plan.client, day()].filter(Boolean).join(' · ')
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(start + i)
    const put = (text: string, y: number) => {
      const [line] = sheet.lines([{ text, colour: ink.muted }], 8, sheet.width)
      if (line) sheet.draw({ ...line, rightToLeft: false }, sheet.left, sheet.width, 8, true, y)
    }
    sheet.artifact(() => {
      if (i > 0) put(about.replace(/\n/g, ' '), 30)
      put(`${t('plan.page')} ${i + 1} ${t('plan.of')} ${count}`, pdf.page.height - 40)
    })
  }
}
