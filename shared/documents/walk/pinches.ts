import { day } from '../../format.ts'
import { type Noticed, pinchesOf } from '../../insight/walks/pinches.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, strong, textCell, words } from '../document.ts'

/** All pinches, those to follow up first. Nothing where none was noticed. */
export function pinches(view: View, walkthrough: string): Block[] {
  const noticed = pinchesOf(view, walkthrough)
  if (!noticed.length) return []
  return [
    { kind: 'heading', level: 1, text: t('walk.doc.pinches') },
    {
      kind: 'table',
      caption: t('walk.pinchList.caption'),
      columns: [
        { title: t('walk.pinchList.sign'), width: 4 },
        { title: t('walk.pinchList.stop'), width: 2.2 },
        { title: t('walk.doc.state'), width: 1.8 },
        { title: t('walk.walking.followUp'), width: 1.8 },
      ],
      rows: noticed.map((one) => [
        textCell(words(one.pinch.sign)),
        textCell(words(one.stop.title)),
        textCell(stateOf(one)),
        textCell(one.pinch.followUp ? strong(day(one.pinch.followUp)) : t('walk.pinchList.noFollowUp')),
      ]),
    },
  ]
}

function stateOf({ pinch: { clarified, fixed } }: Noticed): string {
  const done = [clarified && t('walk.walking.clarified'), fixed && t('walk.walking.fixed')].filter(Boolean)
  return done.join(', ') || t('walk.doc.open')
}
