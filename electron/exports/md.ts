import type { Block, Cell, Run } from '../../shared/documents/document.ts'
import { planDocument } from '../../shared/documents/plan/index.ts'
import { rating } from '../../shared/format.ts'
import { mapOrder } from '../../shared/insight/route.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Source } from './index.ts'
import { xmlText } from './plainText.ts'

/** The plan as Markdown (CommonMark with tables). What people wrote stays literal, whatever signs it holds. */
export function renderMarkdown({ view, leftOut }: Source): Uint8Array {
  const plan = planDocument(view, leftOut)
  const parts = [`# ${literal(plan.title)}`]
  if (plan.client) parts.push(literal(plan.client))
  if (plan.note) parts.push(`*${literal(plan.note)}*`)
  if (plan.leftOut) parts.push(`*${literal(plan.leftOut)}*`)
  parts.push(...plan.blocks.map((block) => render(view, block)))
  return Buffer.from(`${parts.filter(Boolean).join('\n\n')}\n`)
}

function render(view: View, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.truth ? '◆ ' : ''}${literal(block.text)}`
    case 'paragraph':
      return runs(block.runs)
    case 'list':
      return block.items.map((item) => `- ${runs(item)}`).join('\n')
    case 'quotation':
      return `> ${literal(block.text)}${block.by ? `\n>\n> — ${literal(block.by)}` : ''}`
    case 'contrast':
      return `${runs(block.current)}\n\n${runs(block.ideal)}`
    case 'table':
      return table(block)
    case 'map':
      return `${literal(block.caption)}\n\n${outline(view, block.journey)}`
    case 'photo':
      return `*${t('records.type.photo')}: ${literal(block.caption)}*`
  }
}

function table({ columns, rows }: Block & { kind: 'table' }): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const cell = (one: Cell) => (one.kind === 'figure' ? one.text : runs(one.runs))
  return [
    line(columns.map((column) => literal(column.title))),
    line(columns.map((column) => (column.figure ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n')
}

/** The map as an outline: stages, and in each its touchpoints in map order. */
function outline(view: View, journey: string): string {
  const order = mapOrder(view, journey)
  return view
    .of('stage', 'journey', journey)
    .map((stage) => {
      const cards = order.filter((one) => one.stage === stage.id && one.lane !== null)
      const lines = cards.map((one) => {
        const lane = view.get('lane', one.lane ?? '')?.name ?? ''
        const ratings = `${rating(one.currentRating)} → ${rating(one.idealRating)}`
        return `  - ${one.momentOfTruth ? '◆ ' : ''}${literal(one.title)} (${literal(lane)}; ${ratings})`
      })
      return [`- **${literal(stage.name)}**`, ...lines].join('\n')
    })
    .join('\n')
}

const runs = (list: readonly Run[]): string =>
  list
    .map((run) => {
      const text = literal(run.text)
      if (!run.strong || !text.trim()) return text
      const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      return `${before}**${inner}**${after}`
    })
    .join('')

/**
 * Signs that Markdown or HTML would read are escaped, and no others, so that the text can still be found by its words. A
 * line break becomes a space, as cells and lists need.
 */
export const literal = (text: string): string =>
  xmlText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_<[\]|]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
    .replace(/^\s*(?:[#>+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : start.replace(/\S/, '\\$&')))
