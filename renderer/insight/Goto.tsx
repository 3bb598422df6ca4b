import type { ReactNode } from 'react'
import { t } from '../../shared/text/index.ts'
import { useGo } from './useGo.ts'

type Props = { touchpoints: readonly string[]; name: string; className?: string; children?: ReactNode }

/** A name in a picture or a table that leads to the touchpoints behind it. */
export function Goto({ touchpoints, name, className = '', children }: Props) {
  const go = useGo()
  return (
    <button
      type="button"
      className={`insight-goto ${className}`}
      title={t('insight.goTo', { what: name })}
      onClick={() => go(touchpoints)}
    >
      {children ?? name}
    </button>
  )
}
