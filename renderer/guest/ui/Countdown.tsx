import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'
import { asTime, leftUntil, useNow } from './clock.ts'

/** How much time is left, by the host's clock; when it is up, by how much it is over. */
export function Countdown({ ends }: { ends: string }) {
  const ahead = useGuest((one) => one.ahead)
  const left = leftUntil(ends, useNow(), ahead)
  const over = left < 0
  return (
    <span className={over ? 'g-clock g-clock-over num' : 'g-clock num'} role="timer">
      {over ? (
        <>
          <b>{t('clock.up')}</b> {t('clock.over', { time: asTime(-left) })}
        </>
      ) : (
        <b>{t('clock.left', { time: asTime(left + 999) })}</b>
      )}
    </span>
  )
}
