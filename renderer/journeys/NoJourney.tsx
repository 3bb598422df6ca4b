import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../workspace/useMay.ts'
import { useJourneys } from './state.ts'

/** Two people may have removed the last two journeys at once. */
export function NoJourney() {
  const readOnly = useClientState((state) => state.readOnly)
  const own = useMay('addJourneys')
  return (
    <div className="journey-none">
      <EmptyState title={t('journeys.none')}>
        <p>{t('journeys.noneWhat')}</p>
        {!readOnly && own && (
          <Button variant="primary" onPress={() => useJourneys.setState({ dialog: 'new' })}>
            {t('journeys.add')}
          </Button>
        )}
      </EmptyState>
    </div>
  )
}
