import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Block, textCell, words } from '../document.ts'

/** The organisation's own terms and what it means by them. */
export function glossary(view: View): Block[] {
  const terms = view.all('term')
  if (!terms.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.glossary') },
    {
      kind: 'table',
      caption: t('plan.glossary'),
      columns: [
        { title: t('plan.term'), width: 1 },
        { title: t('plan.meaning'), width: 3 },
      ],
      rows: terms.map((one) => [textCell({ ...words(one.word), strong: true }), textCell(words(one.meaning))]),
    },
  ]
}
