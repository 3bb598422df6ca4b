import { ordersAtEnd } from '../order.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent } from './edit.ts'

export type TermLine = { word: string; meaning: string }

/** Lines like "word: meaning", "word - meaning" or from two columns of a table; lines without a word are left out. */
export function parseTerms(text: string): TermLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, word = '', meaning = ''] = /^\s*([^\t:]+?)\s*(?:\t|:\s|\s[-–—]\s|$)\s*(.*)$/.exec(line) ?? []
    return word ? [{ word: word.slice(0, 500), meaning: meaning.trim().slice(0, 20_000) }] : []
  })
}

/** Adds terms at the end of the glossary, in one step. */
export function addTerms(view: View, lines: readonly TermLine[]): Intent {
  const orders = ordersAtEnd(view.all('term'), lines.length)
  return {
    label: t('edits.addTerms', { count: lines.length }),
    changes: lines.map((line, i) => create('term', { ...line, order: orders[i] })),
  }
}
