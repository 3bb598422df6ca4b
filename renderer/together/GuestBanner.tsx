import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useRecord } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { leave } from './leave.ts'

/** Says all the time whose engagement a guest looks at and as what, and leads back to the guest's page. */
export function GuestBanner() {
  const client = useClient()
  const role = useClientState((state) => state.role)
  const name = useRecord('engagement', 'engagement')?.name || t('shell.product')
  if (role === 'owner') return null
  return (
    <div className="together-banner" role="status">
      <span>{t(`together.${role}`, { name })}</span>
      <Button onPress={() => void leave(client)}>{t('together.leave')}</Button>
    </div>
  )
}
