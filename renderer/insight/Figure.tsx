import { type ReactNode, useId, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { Segmented } from '../ui/Segmented.tsx'

type Props = {
  id: string
  title: string
  what: string
  /** What one sees in it, in a sentence. */
  finding?: ReactNode
  /** How it is reckoned, shown on demand. */
  formula: string
  controls?: ReactNode
  table: ReactNode
  /** What to do so that there is something to see; then there is nothing else. */
  none?: string | null
  children: ReactNode
}

/** A picture of the insight screen: what it says, the picture or its table, and how it is reckoned. */
export function Figure({ id, title, what, finding, formula, controls, table, none, children }: Props) {
  const heading = useId()
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  return (
    <section className="insight-figure" id={`insight-${id}`} aria-labelledby={heading}>
      <header className="insight-figure-head">
        <h3 id={heading} tabIndex={-1}>
          {title}
        </h3>
        {!none && (
          <Segmented
            label={t('insight.showAs', { what: title })}
            hideLabel
            value={shown}
            options={[
              { id: 'chart', label: t('insight.chart') },
              { id: 'table', label: t('insight.table') },
            ]}
            onChange={(next) => next && setShown(next)}
          />
        )}
      </header>
      <p className="insight-what">{none ?? what}</p>
      {!none && (
        <>
          {finding && <p className="insight-finding num">{finding}</p>}
          {controls && <div className="insight-controls">{controls}</div>}
          {shown === 'table' ? table : children}
          <details className="insight-formula">
            <summary>{t('insight.reckoned')}</summary>
            <p>{formula}</p>
          </details>
        </>
      )}
    </section>
  )
}
