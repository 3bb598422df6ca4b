import { type CauseAt, causeTree } from '../../shared/insight/causes.ts'
import { allInOrder } from '../../shared/insight/route.ts'
import type { View } from '../../shared/records/set.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { Check } from '../ui/icons.ts'
import { DataTable } from './DataTable.tsx'
import { Figure } from './Figure.tsx'
import { Goto } from './Goto.tsx'
import './whys.css'

type Tree = { touchpoint: Touchpoint; rows: CauseAt[] }

const trees = (view: View): Tree[] =>
  allInOrder(view)
    .map((touchpoint) => ({ touchpoint, rows: causeTree(view.of('cause', 'touchpoint', touchpoint.id)) }))
    .filter(({ rows }) => rows.length > 0)

const category = ({ cause }: CauseAt) => (cause.category ? t(`records.causeCategory.${cause.category}`) : '')
const agreed = ({ cause }: CauseAt) => t(cause.agreed ? 'insight.whys.agreed' : 'insight.whys.notAgreed')

/** All causes as trees, by touchpoint. */
export function Whys() {
  const all = useComputed(['journey', 'stage', 'lane', 'touchpoint', 'cause'], trees)
  return (
    <Figure
      id="whys"
      title={t('insight.whys.title')}
      what={t('insight.whys.what')}
      formula={t('insight.whys.formula')}
      none={all.length ? null : t('insight.causes.none')}
      table={<WhyTable trees={all} />}
    >
      <ul className="insight-trees">
        {all.map(({ touchpoint, rows }) => (
          <li key={touchpoint.id}>
            <Goto touchpoints={[touchpoint.id]} name={touchpoint.title || t('insight.untitled')} />
            <ul>
              {rows.map((one) => (
                <li key={one.cause.id} className="insight-tree-row" data-depth={Math.min(one.depth, 6)}>
                  {one.depth > 0 && <span className="insight-tree-why">{t('insight.whys.why')}</span>}
                  <span className="words">{one.cause.text || t('inspector.unnamedCause')}</span>
                  <span className="insight-tree-note" data-agreed={one.cause.agreed}>
                    {one.cause.agreed && <Check aria-hidden="true" />}
                    {[category(one), agreed(one)].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function WhyTable({ trees: all }: { trees: readonly Tree[] }) {
  return (
    <DataTable
      caption={t('insight.whys.what')}
      columns={[
        { title: t('insight.touchpoint') },
        { title: t('insight.whys.depth'), figure: true },
        { title: t('insight.whys.cause') },
        { title: t('insight.causes.category') },
        { title: t('insight.whys.agreed') },
      ]}
      rows={all.flatMap(({ touchpoint, rows }) =>
        rows.map((one) => ({
          id: one.cause.id,
          cells: [
            <Goto key="name" touchpoints={[touchpoint.id]} name={touchpoint.title || t('insight.untitled')} />,
            one.depth + 1,
            <span key="words" className="words">
              {one.cause.text}
            </span>,
            category(one),
            agreed(one),
          ],
        })),
      )}
    />
  )
}
