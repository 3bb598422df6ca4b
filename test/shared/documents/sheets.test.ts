import { expect, test } from 'vitest'
import { margin, overlap, pagesFor, paperNames, papers, sheetName } from '../../../shared/documents/sheets.ts'

test('each paper has half the area of the one before, to the millimetre that ISO 216 rounds to', () => {
  expect(papers.A0).toEqual({ width: 841, height: 1189 })
  for (const [small, large] of [
    ['A4', 'A3'],
    ['A3', 'A2'],
    ['A2', 'A1'],
    ['A1', 'A0'],
  ] as const) {
    expect(papers[small].height).toBe(papers[large].width)
    expect(papers[small].width).toBe(Math.floor(papers[large].height / 2))
  }
})

test('one page is the paper itself', () => {
  for (const paper of paperNames) {
    const { page, pages } = pagesFor({ paper, orientation: 'landscape', tiled: false })
    expect([page.width, page.height, pages.length]).toEqual([papers[paper].height, papers[paper].width, 1])
  }
})

test('a poster of A0 in landscape takes 25 sheets, counted by hand', () => {
  // Sheets in landscape show 277 x 190 mm and overlap by 10: 1189 <= 267 x 5 + 10, 841 <= 180 x 5 + 10. Upright it were 7 x 4.
  const plan = pagesFor({ paper: 'A0', orientation: 'landscape', tiled: true })
  expect([plan.page.orientation, plan.columns, plan.rows, plan.pages.length]).toEqual(['landscape', 5, 5, 25])
  expect(plan.pages.map(sheetName).slice(3, 7)).toEqual(['A4', 'A5', 'B1', 'B2'])
})

test('sheets cover the poster without a hole and share ten millimetres with each neighbour', () => {
  for (const paper of paperNames)
    for (const orientation of ['portrait', 'landscape'] as const) {
      const { poster, page, printable, pages, rows, columns } = pagesFor({ paper, orientation, tiled: true })
      expect([printable.width, printable.height]).toEqual([page.width - 2 * margin, page.height - 2 * margin])
      expect(pages).toHaveLength(rows * columns)
      const last = pages.at(-1)!
      expect(last.x + printable.width).toBeGreaterThanOrEqual(poster.width)
      expect(last.y + printable.height).toBeGreaterThanOrEqual(poster.height)
      if (columns > 1) expect(pages[0]!.x + printable.width - pages[1]!.x).toBe(overlap)
      if (rows > 1) expect(pages[0]!.y + printable.height - pages[columns]!.y).toBe(overlap)
    }
})
