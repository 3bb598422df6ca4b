import { rating } from '../../format.ts'
import { gap } from '../../insight/gap.ts'
import { allInOrder, stageOf } from '../../insight/route.ts'
import type { View } from '../../records/set.ts'
import { senses, type Touchpoint } from '../../records/touchpoint.ts'
import { type Key, t } from '../../text/index.ts'
import { type Block, muted, type Run, say, strong, words } from '../document.ts'
import { activities, causes, photos, standards, stories } from './annotations.ts'

/** Each touchpoint with content: what is and should be, standards, waste, stories, causes; then those without, named. */
export function touchpoints(view: View): Block[] {
  const all = allInOrder(view)
  if (!all.length) return []
  const parts = all.map((one) => ({ one, blocks: content(view, one) }))
  const bare = parts.filter(({ blocks }) => blocks.length === 0).map(({ one }) => one)
  let place: string | undefined
  const written = parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ one, blocks }): Block[] => {
      const head: Block[] = []
      // Two journeys may have stages of the same name, and each has a tray.
      const here = `${one.journey} ${one.stage}`
      if (here !== place) {
        place = here
        head.push({ kind: 'heading', level: 2, text: stageOf(view, one, t('plan.tray')) })
      }
      return [...head, { kind: 'heading', level: 3, text: one.title, truth: one.momentOfTruth }, ...blocks]
    })
  return [
    { kind: 'heading', level: 1, text: t('plan.touchpoints') },
    ...written,
    ...(bare.length
      ? ([
          { kind: 'paragraph', runs: [say(t('plan.bare'))] },
          { kind: 'list', items: bare.map((one) => whereIs(view, one)) },
        ] satisfies Block[])
      : []),
  ]
}

function content(view: View, one: Touchpoint): Block[] {
  const blocks: Block[] = []
  const rated = one.currentRating !== null || one.idealRating !== null
  if (one.current || one.ideal || rated)
    blocks.push({
      kind: 'contrast',
      current: [strong(`${t('plan.current')} ${rating(one.currentRating)}  `), words(one.current)],
      ideal: [strong(`${t('plan.ideal')} ${rating(one.idealRating)}  `), words(one.ideal)],
    })
  blocks.push(...sensed(one), ...standards(view, one), ...activities(view, one))
  blocks.push(...stories(view, one), ...causes(view, one), ...photos(view, one), ...leads(view, one))
  // What the heading alone says is no content; facts go first where there is some.
  return blocks.length || one.owner || one.place || one.importance !== null || one.claim
    ? [{ kind: 'paragraph', runs: facts(view, one) }, ...blocks]
    : []
}

function facts(view: View, one: Touchpoint): Run[] {
  const said: string[] = [view.get('lane', one.lane ?? '')?.name ?? '']
  if (one.momentOfTruth) said.push(t('plan.isTruth'))
  if (one.importance !== null) said.push(t('plan.importanceIs', { value: one.importance }))
  if (gap(one) !== null) said.push(t('plan.gapIs', { value: rating(gap(one)) }))
  if (one.owner) said.push(t('plan.ownerIs', { value: one.owner }))
  if (one.place) said.push(t('plan.placeIs', { value: one.place }))
  if (one.claim) said.push(t(`records.claim.${one.claim}`))
  return [muted(said.filter(Boolean).join(' · '))]
}

function sensed(one: Touchpoint): Block[] {
  const filled = senses.filter((sense) => one[sense])
  if (!filled.length) return []
  const items = filled.map((sense) => [strong(`${t(`plan.senses.${sense}` as Key)}: `), words(one[sense])])
  return [{ kind: 'list', items }]
}

function leads(view: View, one: Touchpoint): Block[] {
  const arrows = view
    .of('connection', 'from', one.id)
    .map((arrow) => [
      muted(`${t(`records.connectionKind.${arrow.kind}`)}: `),
      words(view.get('touchpoint', arrow.to)?.title ?? ''),
      ...(arrow.label ? [say(' ('), words(arrow.label), say(')')] : []),
    ])
  const journey = view.get('journey', one.leadsTo ?? '')
  if (journey) arrows.push([muted(`${t('plan.leadsInto')} `), words(journey.name)])
  return arrows.length ? [{ kind: 'list', items: arrows }] : []
}

function whereIs(view: View, one: Touchpoint): Run[] {
  const where = [one.stage && stageOf(view, one, ''), view.get('lane', one.lane ?? '')?.name].filter(Boolean)
  return [words(one.title), muted(where.length ? ` · ${where.join(' · ')}` : ` · ${t('plan.tray')}`)]
}
