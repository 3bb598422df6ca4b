import type { Block, Cell, Run } from '../../../shared/documents/document.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { escapeXml } from '../plainText.ts'
import { drawMap } from '../svg/index.ts'

type Table = Extract<Block, { kind: 'table' }>

/** A block as HTML; `id` is where the contents lead to. */
export function renderBlock(view: View, block: Block, id: string, picture: (hash: string) => string | null): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.level + 1
      const sign = block.truth ? `<span aria-label="${t('plan.isTruth')}" role="img">◆</span> ` : ''
      return `<h${level} id="${id}" dir="auto">${sign}${words(block.text)}</h${level}>`
    }
    case 'paragraph':
      return `<p dir="auto">${runs(block.runs)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${runs(item)}</li>`).join('')}</ul>`
    case 'quotation':
      return `<blockquote class="words" dir="auto"><p>“${words(block.text)}”</p>${block.by ? `<footer>${words(block.by)}</footer>` : ''}</blockquote>`
    case 'contrast':
      return `<div class="contrast"><div dir="auto">${runs(block.current)}</div><div dir="auto">${runs(block.ideal)}</div></div>`
    case 'table':
      return table(block)
    case 'map':
      return map(view, block, id)
    case 'photo':
      return photo(picture(block.hash), block.caption)
  }
}

function table({ caption, columns, rows }: Table): string {
  const head = columns.map(
    ({ title, figure }) => `<th scope="col"${figure ? ' class="figure"' : ''}>${escapeXml(title)}</th>`,
  )
  const body = rows.map((row) => `<tr>${row.map((one, i) => cell(one, i, columns[i]?.figure ?? false)).join('')}</tr>`)
  // A table that is wider than the window scrolls by itself, by keyboard too.
  return `<div class="scroll" role="group" aria-label="${escapeXml(caption)}" tabindex="0"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function cell(one: Cell, column: number, figure: boolean): string {
  const right = figure || one.kind === 'figure' ? ' class="figure"' : ''
  const text = one.kind === 'figure' ? escapeXml(one.text) : runs(one.runs)
  return column === 0 ? `<th scope="row"${right} dir="auto">${text}</th>` : `<td${right} dir="auto">${text}</td>`
}

function map(view: View, { journey, caption }: Extract<Block, { kind: 'map' }>, id: string): string {
  const { svg } = drawMap(view, journey)
  return `<h2 id="${id}" dir="auto">${words(caption)}</h2><figure>${svg}<figcaption>${escapeXml(t('plan.mapCaption'))}</figcaption></figure>`
}

const photo = (data: string | null, caption: string): string =>
  `<figure>${data ? `<img src="${data}" alt="${escapeXml(caption)}">` : ''}<figcaption dir="auto">${words(caption)}</figcaption></figure>`

const words = (text: string): string => escapeXml(text).replace(/\n/g, '<br>')

function runs(list: readonly Run[]): string {
  return list
    .map(({ text, words: own, strong, muted }) => {
      const names = [own && 'words', muted && 'muted'].filter(Boolean).join(' ')
      const inner = names ? `<span class="${names}">${words(text)}</span>` : words(text)
      return strong ? `<strong>${inner}</strong>` : inner
    })
    .join('')
}
