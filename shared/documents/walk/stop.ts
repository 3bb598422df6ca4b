import { rating } from '../../format.ts'
import { meanRating, walkFigure } from '../../insight/walks/differenceWords.ts'
import { placeOf, standardsAt } from '../../insight/walks/forGuests.ts'
import type { Merged, Sight } from '../../insight/walks/merge.ts'
import { standardWords } from '../../insight/walks/standardWords.ts'
import type { View } from '../../records/set.ts'
import { senses } from '../../records/touchpoint.ts'
import { t } from '../../text/index.ts'
import { type Block, muted, type Run, say, strong, textCell, words } from '../document.ts'

/** Somebody's name, or in a client's copy which of several they were. */
const nameOf = ({ observation }: Sight, i: number): string => observation.walker || t('walk.doc.walkerN', { n: i + 1 })

/** A stop: what was promised, what each walker saw, in figures and in words, what was told, and pictures. */
export function stopSection(view: View, part: Merged, n: number): Block[] {
  const { stop, sights } = part
  const touchpoint = view.get('touchpoint', stop.touchpoint ?? '')
  const title = touchpoint?.title || stop.title || t('walk.unnamed')
  const place = [placeOf(view, stop), stop.found ? t('walk.prepare.found') : ''].filter(Boolean).join(' · ')
  const promised = standardsAt(view, stop).map(standardWords).filter(Boolean)
  return [
    { kind: 'heading', level: 2, text: `${n}. ${title}`, truth: touchpoint?.momentOfTruth },
    ...(place ? [{ kind: 'paragraph' as const, runs: [muted(place)] }] : []),
    ...(promised.length
      ? [
          { kind: 'paragraph' as const, runs: [strong(t('walk.walking.promised'))] },
          { kind: 'list' as const, items: promised.map((one) => [words(one)]) },
        ]
      : []),
    figures(part, title),
    ...agreement(part),
    ...noted(sights),
    ...sights.flatMap(({ observation: { story, teller, consent } }): Block[] =>
      story ? [{ kind: 'quotation', text: story, by: consent === 'anonymous' ? '' : teller }] : [],
    ),
    ...sights.flatMap(({ snapshots }) =>
      snapshots.map((one): Block => ({ kind: 'photo', hash: one.hash, caption: one.caption || one.name })),
    ),
  ]
}

function figures({ sights }: Merged, title: string): Block {
  return {
    kind: 'table',
    caption: t('walk.doc.figuresOf', { title }),
    columns: [
      { title: t('walk.pinchList.walker'), width: 2.2 },
      { title: t('walk.doc.met'), width: 1 },
      { title: t('walk.doc.rating'), width: 0.9 },
      { title: t('walk.doc.waited'), width: 1.3 },
      { title: t('walk.doc.standard'), width: 1.3 },
      { title: t('walk.doc.pays'), width: 1.3 },
    ],
    rows: sights.map((sight, i) => {
      const one = sight.observation
      return [
        textCell(words(nameOf(sight, i))),
        textCell(one.met ? t('walk.walking.metYes') : strong(t('walk.walking.metNo'))),
        textCell(rating(one.rating)),
        textCell(one.waited === null ? '–' : walkFigure(one.waited)),
        textCell(
          one.standard === null
            ? '–'
            : { text: t(`walk.walking.standards.${one.standard}`), strong: one.standard === 'missed' },
        ),
        textCell(one.pays === null ? '–' : t(`walk.walking.paysAs.${one.pays}`)),
      ]
    }),
  }
}

/** Where several walkers agree and where they differ. */
function agreement(part: Merged): Block[] {
  const { rating: rated, waited } = part
  const runs: Run[] = (['presenceAgreed', 'ratings', 'standards', 'pays'] as const).flatMap((key) => {
    const how = part[key]
    if (how === 'none' || how === 'one' || (key === 'presenceAgreed' && how === 'agree')) return []
    const said = t(`walk.results.about.${key}`, { how: t(`walk.results.agreement.${how}`) })
    const mean = { mean: meanRating(rated.mean ?? 0), least: rating(rated.least), most: rating(rated.most) }
    const text = key === 'ratings' ? `${said}: ${t('walk.results.meanRating', mean)}` : said
    return [how === 'differ' ? strong(`${text}. `) : say(`${text}. `)]
  })
  if (waited.count > 1)
    runs.push(
      say(
        t('walk.doc.waitedMean', {
          mean: walkFigure(waited.mean!),
          least: walkFigure(waited.least!),
          most: walkFigure(waited.most!),
        }),
      ),
    )
  return runs.length ? [{ kind: 'paragraph', runs }] : []
}

/** What was noticed, walker by walker: five senses, and what should be. */
function noted(sights: readonly Sight[]): Block[] {
  const items = sights.flatMap((sight, i): Run[][] => {
    const one = sight.observation
    const name = strong(nameOf(sight, i))
    const said = senses.flatMap((sense): Run[][] =>
      one[sense] ? [[name, muted(` · ${t(`inspector.sense.${sense}`)}: `), words(one[sense])]] : [],
    )
    return one.ideal ? [...said, [name, muted(` · ${t('walk.results.ideal')}: `), words(one.ideal)]] : said
  })
  return items.length ? [{ kind: 'list', items }] : []
}
