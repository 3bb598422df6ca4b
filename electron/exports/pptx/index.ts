import { type Block, type Document, plainOf } from '../../../shared/documents/document.ts'
import { planDocument } from '../../../shared/documents/plan/index.ts'
import { hours, money, rating } from '../../../shared/format.ts'
import { total, yearlyCost, yearlyCustomerHours } from '../../../shared/insight/cost.ts'
import { gap } from '../../../shared/insight/gap.ts'
import { allInOrder } from '../../../shared/insight/route.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { readPhoto } from '../../imports/photo.ts'
import type { Source } from '../index.ts'
import { Deck, ink, page, put } from './deck.ts'
import { mapSlides } from './map.ts'
import { roadmapSlides } from './roadmap.ts'
import { tableSlides } from './tables.ts'
import { truthSlides } from './truth.ts'

/** The plan as slides of native shapes and tables: everything on them can be edited. */
export async function renderPptx(source: Source): Promise<Uint8Array> {
  const { view, leftOut, report = () => {} } = source
  const plan = planDocument(view, leftOut)
  const deck = new Deck(plan)
  titleSlide(deck, source, plan)
  documentTable(deck, plan, t('plan.figuresCaption'), t('plan.summary'))
  for (const journey of view.all('journey')) mapSlides(deck, view, journey)
  report(0.2)
  truths(deck, view)
  waste(deck, view)
  causes(deck, view)
  report(0.4)
  documentTable(deck, plan, t('plan.backlog'), t('plan.title'))
  roadmapSlides(deck, view)
  report(0.5)
  const bytes = (await deck.pptx.write({ outputType: 'uint8array', compression: true })) as Uint8Array
  return new Uint8Array(bytes)
}

function titleSlide(deck: Deck, { photo }: Source, plan: Document): void {
  const slide = deck.pptx.addSlide()
  slide.addShape('rect', { x: 0, y: 0, w: 0.22, h: page.height, fill: { color: deck.colour }, line: { type: 'none' } })
  const logo = plan.logo === null ? undefined : photo(plan.logo)
  if (logo) {
    const { mediaType, width, height } = readPhoto(logo, 'logo')
    const scale = Math.min(1 / 96, 3.2 / width, 1.1 / height)
    if (mediaType !== 'image/webp')
      slide.addImage({
        data: `${mediaType};base64,${Buffer.from(logo).toString('base64')}`,
        ...{ x: 0.9, y: 0.8, w: width * scale, h: height * scale, altText: t('exports.logo') },
      })
  }
  put(slide, plan.title, { x: 0.9, y: 2.3, w: 11.4, h: 1.5, fontSize: 40, bold: true, valign: 'bottom', fit: 'shrink' })
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())
  const about = [t('plan.title'), plan.client, day].filter(Boolean).join(' · ')
  put(slide, about, { x: 0.9, y: 4, w: 11.4, h: 0.5, fontSize: 18, color: ink.muted })
  const notes = [plan.note, plan.leftOut].filter(Boolean).join('\n')
  if (notes)
    put(slide, notes, {
      x: 0.9,
      y: 5.4,
      w: 11.4,
      h: 1.4,
      fontSize: 12,
      italic: true,
      color: ink.muted,
      valign: 'bottom',
      fit: 'shrink',
    })
}

type Table = Extract<Block, { kind: 'table' }>

/** A table of the plan document, found by its caption. */
function documentTable(deck: Deck, plan: Document, caption: string, title: string): void {
  const found = plan.blocks.find((block): block is Table => block.kind === 'table' && block.caption === caption)
  if (!found) return
  const columns = found.columns.map(({ title: name, width, figure }) => ({
    title: name,
    share: Math.max(width, 0.7),
    right: figure,
  }))
  const rows = found.rows.map((row) => row.map((cell) => (cell.kind === 'figure' ? cell.text : plainOf(cell.runs))))
  tableSlides(deck, title, columns, rows)
}

function truths(deck: Deck, view: View): void {
  const list = allInOrder(view).filter((one) => one.momentOfTruth)
  const columns = [
    { title: t('plan.touchpoint'), share: 3 },
    { title: t('plan.stage'), share: 2 },
    { title: t('plan.importance'), share: 1.2, right: true },
    { title: t('plan.current'), share: 1, right: true },
    { title: t('plan.ideal'), share: 1, right: true },
    { title: t('plan.gap'), share: 1, right: true },
  ]
  tableSlides(
    deck,
    t('plan.truths'),
    columns,
    list.map((one) => [
      one.title,
      view.get('stage', one.stage ?? '')?.name ?? '',
      one.importance === null ? '–' : String(one.importance),
      rating(one.currentRating),
      rating(one.idealRating),
      rating(gap(one)),
    ]),
  )
  for (const one of list) truthSlides(deck, view, one)
}

/** The dearest first, and the sum. */
function waste(deck: Deck, view: View): void {
  const currency = view.all('engagement')[0]?.currency ?? 'USD'
  const list = view.all('activity').filter((one) => one.kind === 'waste')
  const sum = total(list)
  const rows = list
    .map((one) => ({ one, cost: yearlyCost(one) ?? 0 }))
    .sort((a, b) => b.cost - a.cost)
    .map(({ one }) => {
      const cost = yearlyCost(one)
      const time = yearlyCustomerHours(one)
      return [
        one.text,
        view.get('touchpoint', one.touchpoint)?.title ?? '',
        one.waste ? t(`records.waste.${one.waste}`) : '',
        cost === null ? '–' : money(cost, currency),
        time === null ? '–' : hours(time),
      ]
    })
  const columns = [
    { title: t('plan.activity'), share: 4 },
    { title: t('plan.touchpoint'), share: 2.5 },
    { title: t('exports.slides.waste'), share: 1.5 },
    { title: t('plan.costAYear', { currency }), share: 1.4, right: true },
    { title: t('plan.hoursAYear'), share: 1.4, right: true },
  ]
  if (rows.length) rows.push([t('exports.slides.sum'), '', '', money(sum.money, currency), hours(sum.customerHours)])
  tableSlides(deck, t('exports.slides.waste'), columns, rows)
}

function causes(deck: Deck, view: View): void {
  const columns = [
    { title: t('exports.slides.cause'), share: 4.5 },
    { title: t('plan.kind'), share: 1.5 },
    { title: t('plan.touchpoint'), share: 3 },
  ]
  const rows = allInOrder(view).flatMap((touchpoint) =>
    view
      .of('cause', 'touchpoint', touchpoint.id)
      .map((one) => [one.text, one.category ? t(`records.causeCategory.${one.category}`) : '', touchpoint.title]),
  )
  tableSlides(deck, t('plan.causes'), columns, rows)
}
