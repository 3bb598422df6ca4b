import { expect, test } from 'vitest'
import { linesOfTitle, widthOfText } from '../../../shared/map/title.ts'

test('breaks between words so that no line is wider than the card', () => {
  const lines = linesOfTitle('Advertised price for new customers', 184, 13.5, 3)
  expect(lines.join(' ')).toBe('Advertised price for new customers')
  for (const line of lines) expect(widthOfText(line, 13.5)).toBeLessThanOrEqual(184)
})

test('breaks a word that is wider than a line, and East Asian text anywhere', () => {
  expect(linesOfTitle('W'.repeat(30), 184, 13.5, 3).join('')).toBe('W'.repeat(30))
  expect(linesOfTitle('顧客が請求書を受け取り内容を確認する', 184, 13.5, 3)).toHaveLength(2)
})

test('ends in an ellipsis beyond the last line', () => {
  const lines = linesOfTitle('word '.repeat(60), 184, 13.5, 3)
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/…$/)
  expect(widthOfText(lines[2]!, 13.5)).toBeLessThanOrEqual(184)
})
