import { Check, CloudOff, Smartphone, Wifi } from 'lucide-react'
import { useEffect, useState } from 'react'
import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'

/** Where what was given is: on this phone, or with the room. In words; `only` looks at one thing that waits to be sent. */
export function StatusLine({ only }: { only?: { key: string; given: boolean; photos: number } }) {
  const online = useGuest((one) => one.online)
  const full = useGuest((one) => one.full)
  const waits = useGuest((one) =>
    only
      ? only.photos > 0 || one.box.some(({ key }) => key === only.key)
      : one.photosLeft > 0 || one.box.some(({ refused }) => refused === null),
  )
  const sent = useSentBefore(waits, only?.given ?? false)
  if (full)
    return (
      <p className="g-status g-status-off" role="status">
        <CloudOff aria-hidden="true" />
        {t('status.notKept')}
      </p>
    )
  const Icon = online ? (waits ? Smartphone : sent ? Check : Wifi) : CloudOff
  const words = online
    ? waits
      ? t('status.saved')
      : sent
        ? t('status.sent')
        : t('status.connected')
    : waits
      ? t('status.kept')
      : t('status.offline')
  return (
    <p className={online ? 'g-status' : 'g-status g-status-off'} role="status">
      <Icon aria-hidden="true" />
      {words}
    </p>
  )
}

/** Whether there was something that waited, and is sent now. */
function useSentBefore(waits: boolean, given: boolean): boolean {
  const [before, setBefore] = useState(false)
  useEffect(() => {
    if (waits) setBefore(true)
  }, [waits])
  return given || before
}
