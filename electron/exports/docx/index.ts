import { Document, Packer, PageOrientation, SectionType } from 'docx'
import type { Block } from '../../../shared/documents/document.ts'
import { planDocument } from '../../../shared/documents/plan/index.ts'
import { t } from '../../../shared/text/index.ts'
import type { Source } from '../index.ts'
import { xmlText } from '../plainText.ts'
import { pictureOf } from '../png.ts'
import { renderBlock } from './blocks.ts'
import { cover, foot, head } from './frame.ts'
import { mapPage, pictures } from './pictures.ts'
import { styles } from './styles.ts'

/** Twentieths of a point; A4. */
const paper = { width: 11_906, height: 16_838 }
const margin = { top: 1_250, bottom: 1_250, left: 1_250, right: 1_250, header: 560, footer: 560 }
const upright = { page: { size: paper, margin } }
const sideways = { page: { size: { ...paper, orientation: PageOrientation.LANDSCAPE }, margin } }

type Part = { wide: boolean; blocks: Block[] }

/** The improvement plan as a Word document that needs no touching up: A4, real styles, the maps on pages of their own. */
export async function renderDocx(source: Source): Promise<Uint8Array> {
  const plan = planDocument(source.view, source.leftOut)
  const { report = () => {} } = source
  let done = 0
  const photos = pictures(source, plan.blocks)
  const sections = []
  for (const [i, part] of inParts(plan.blocks).entries()) {
    const children = []
    if (i === 0) children.push(...cover(plan))
    for (const block of part.blocks) {
      // Writing the words and packing them take about as long.
      report((0.5 * ++done) / plan.blocks.length)
      if (block.kind === 'map') children.push(...mapPage(block.caption, await pictureOf(source, block.journey)))
      else children.push(...renderBlock(block, photos))
    }
    sections.push({
      properties: { ...(part.wide ? sideways : upright), type: SectionType.NEXT_PAGE, titlePage: i === 0 },
      headers: { default: head(plan) },
      footers: { default: foot(), first: foot() },
      children,
    })
  }
  const file = new Document({
    title: xmlText(plan.title),
    creator: t('shell.product'),
    description: t('plan.title'),
    styles,
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
