import { asRefusal } from '../../shared/errors.ts'
import { day } from '../../shared/format.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { notify } from '../ui/notices.tsx'
import './versions.css'

/** Says all the time that a version is looked at, and leads back. */
export function VersionBanner() {
  const client = useClient()
  const version = useClientState((state) => state.version)
  if (!version) return null
  return (
    <div className="versions-banner" role="status">
      <span>{t('versions.looking', { name: version.name, day: day(version.at.slice(0, 10)) })}</span>
      <Button
        variant="primary"
        onPress={() => void client.leaveVersion().catch((error: unknown) => notify.refusal(asRefusal(error)))}
      >
        {t('versions.back')}
      </Button>
    </div>
  )
}
