import { Document, Packer } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Block } from '../../../shared/documents/document.ts'
import { usualOptions } from '../../../shared/exporting.ts'
import { t } from '../../../shared/text/index.ts'
import { documentOf, type Source } from '../index.ts'
import { xmlText } from '../plainText.ts'
import { pictureOf } from '../png.ts'
import { renderBlock } from './blocks.ts'
import { contents, cover, foot, head } from './frame.ts'
import { pageOf } from './page.ts'
import { logoOf, mapPage, pictures } from './pictures.ts'
import { stylesOf } from './styles.ts'

type Part = { wide: boolean; blocks: Block[] }

/** Beyond so many blocks, working out on which page each heading is takes many times as long as writing the rest. */
const mostNumbered = 300

/** The improvement plan as a Word document that needs no touching up: real styles, the maps on pages of their own. */
export async function renderDocx(source: Source): Promise<Uint8Array> {
  const plan = documentOf(source)
  const page = pageOf((source.options ?? usualOptions).paper)
  const numbered = plan.blocks.length <= mostNumbered
  const { report = () => {} } = source
  let done = 0
  const photos = pictures(source, plan.blocks)
  const sections = []
  for (const [i, part] of inParts(plan.blocks).entries()) {
    const children = []
    if (i === 0) children.push(...cover(plan, logoOf(source, plan.logo)), ...contents(plan, numbered))
    for (const block of part.blocks) {
      // Writing the words and packing them take about as long.
      report((0.5 * ++done) / plan.blocks.length)
      if (block.kind === 'map')
        children.push(...mapPage(block.caption, await pictureOf(source, block.journey), page.map))
      else children.push(...renderBlock(block, photos))
    }
    sections.push({
      properties: { page: part.wide ? page.sideways : page.upright, titlePage: i === 0 },
      headers: { default: head(plan) },
      footers: { default: foot(), first: foot() },
      children,
    })
  }
  const file = new Document({
    title: xmlText(plan.title),
    creator: t('shell.product'),
    description: plan.what,
    styles: stylesOf(plan.colour),
    pageNumbers: numbered ? estimatePageNumbersWith({ guess: true }) : undefined,
    sections,
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** Runs of blocks on upright pages, and each map on a page turned sideways. */
function inParts(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ wide: false, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'map') parts.push({ wide: true, blocks: [block] })
    else if (parts.at(-1)!.wide) parts.push({ wide: false, blocks: [block] })
    else parts.at(-1)!.blocks.push(block)
  }
  return parts
}
