import { expect, test } from 'vitest'
import { rowHeight } from '../../../../electron/exports/xlsx/heights.ts'

test('leaves a row of single lines as it is', () => {
  expect(rowHeight(['Waiting in the queue', '', 'Phone'], [30, 10, 10])).toBeUndefined()
  expect(rowHeight([], [])).toBeUndefined()
})

test('makes room for the text that takes most lines', () => {
  // 11 letters a line: "one two" "three four" "five"
  expect(rowHeight(['short', 'one two three four five'], [12, 12])).toBe(45)
  expect(rowHeight(['a\nb'], [40])).toBe(30)
})

test('breaks a word that is longer than its column, and counts wide signs twice', () => {
  expect(rowHeight(['x'.repeat(25)], [11])).toBe(45)
  expect(rowHeight(['顧客は電話で待つ'], [9])).toBe(30)
})

test('never gets higher than a spreadsheet takes', () => {
  expect(rowHeight(['word '.repeat(4_000)], [20])).toBe(409)
})
