import { t } from '../../shared/text/index.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** PLACEHOLDER on branch `room` only. */
export function WalkView() {
  return (
    <EmptyState title={t('walk.empty.title')}>
      <p>{t('walk.empty.what')}</p>
    </EmptyState>
  )
}
