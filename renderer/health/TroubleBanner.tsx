import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { TriangleAlert } from '../ui/icons.ts'
import { useSaveCopy } from './useSaveCopy.ts'
import './health.css'

/** Says at once that nothing can be kept at the moment, and offers to save everything elsewhere. */
export function TroubleBanner() {
  const trouble = useClientState((state) => state.trouble)
  const saveCopy = useSaveCopy()
  if (!trouble) return null
  return (
    <div className="health-trouble" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>
        {t('safety.paused', { words: trouble.words })} {trouble.code === 'file.cannotWrite' && t('safety.retry')}
      </p>
      <Button variant="primary" onPress={() => void saveCopy()}>
        {t('safety.saveCopy')}
      </Button>
    </div>
  )
}
