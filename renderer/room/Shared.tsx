import { t } from '../../shared/text/index.ts'
import { Check, Minus, TriangleAlert } from '../ui/icons.ts'

const shared = ['journeys', 'exercises', 'walks'] as const
const never = ['files', 'others', 'settings', 'journeys'] as const

/** In plain words what a room shares and what it never does, and who can read along. */
export function Shared() {
  return (
    <section className="room-shared" aria-label={t('room.closed.shared')}>
      <h3>{t('room.closed.shared')}</h3>
      <ul>
        {shared.map((one) => (
          <li key={one}>
            <Check aria-hidden="true" />
            {t(`room.closed.sharedList.${one}`)}
          </li>
        ))}
      </ul>
      <h3>{t('room.closed.never')}</h3>
      <ul>
        {never.map((one) => (
          <li key={one}>
            <Minus aria-hidden="true" />
            {t(`room.closed.neverList.${one}`)}
          </li>
        ))}
      </ul>
      <p className="room-warning">
        <TriangleAlert aria-hidden="true" />
        <span>{t('room.closed.network')}</span>
      </p>
    </section>
  )
}
