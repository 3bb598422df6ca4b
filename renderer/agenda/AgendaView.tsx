import { t } from '../../shared/text/index.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** PLACEHOLDER on branch `room` only. */
export function AgendaView() {
  return (
    <EmptyState title={t('agenda.empty.title')}>
      <p>{t('agenda.empty.what')}</p>
    </EmptyState>
  )
}
