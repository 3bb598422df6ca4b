import { t } from '../../../shared/text/index.ts'
import { ArrowDown, ArrowUp } from '../../ui/icons.ts'
import type { Sort } from '../order.ts'
import type { Column } from './columns.ts'

type Props = {
  columns: readonly Column[]
  sort: Sort
  at: number
  allSelected: boolean
  someSelected: boolean
}

/** The names of the columns: pressing one sorts by it, pressing it again turns it round. */
export function TableHead({ columns, sort, at, allSelected, someSelected }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus, as in any grid
    // biome-ignore lint/a11y/useSemanticElements: as the rows below
    <div role="row" aria-rowindex={1} className="pt-row pt-head" data-line="head">
      {columns.map((column, i) => {
        const isSorted = sort.column === column.id
        return (
          // biome-ignore lint/a11y/useSemanticElements: as the rows below
          <div
            key={column.id}
            role="columnheader"
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            tabIndex={at === i ? 0 : -1}
            className={column.figure ? 'pt-cell pt-figure' : 'pt-cell'}
            data-column={i}
            data-at={at === i || undefined}
          >
            {column.id === 'select' ? (
              <input
                type="checkbox"
                tabIndex={-1}
                readOnly
                checked={allSelected}
                ref={(element) => {
                  if (element) element.indeterminate = someSelected && !allSelected
                }}
                aria-label={t('planScreen.selectAll')}
              />
            ) : (
              <span className="pt-name">
                {t(`planScreen.column.${column.id}`)}
                {isSorted && (sort.descending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
