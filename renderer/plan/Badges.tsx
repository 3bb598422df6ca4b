import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { Lock, TriangleAlert } from '../ui/icons.ts'
import type { Row } from './rows.ts'
import { conflictWords } from './words.ts'

/** What must be known of an opportunity at a glance: a guess, confidential, does not fit what it needs. */
export function Badges({ row }: { row: Row }) {
  const client = useClient()
  const conflict = row.conflicts[0]
  return (
    <>
      {row.guess && (
        <span className="plan-guess" title={t('planScreen.guessWhat')}>
          {t('planScreen.guess')}
        </span>
      )}
      {conflict && (
        <span className="plan-sign plan-broken" role="img" {...named(conflictWords(client.view, conflict))}>
          <TriangleAlert aria-hidden="true" />
        </span>
      )}
      {row.opportunity.confidential && (
        <span className="plan-sign" role="img" {...named(t('planScreen.confidential'))}>
          <Lock aria-hidden="true" />
        </span>
      )}
    </>
  )
}

const named = (words: string) => ({ 'aria-label': words, title: words })
