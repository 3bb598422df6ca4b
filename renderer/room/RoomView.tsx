import { t } from '../../shared/text/index.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** PLACEHOLDER on branch `room` only. */
export function RoomView() {
  return (
    <EmptyState title={t('room.empty.title')}>
      <p>{t('room.empty.what')}</p>
    </EmptyState>
  )
}
