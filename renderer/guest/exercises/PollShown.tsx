import { accounts } from '../../../shared/records/contribution.ts'
import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { pollTally } from './tally.ts'

/** How many customers stand in each zone, by kind of account. */
export function PollShown({ exercise }: { exercise: GuestExercise }) {
  return (
    <table className="g-tally num">
      <thead>
        <tr>
          <td />
          {accounts.map((one) => (
            <th key={one} scope="col">
              {t(`exercise.account.${one}`)}
            </th>
          ))}
          <th scope="col">{t('exercise.all')}</th>
        </tr>
      </thead>
      <tbody>
        {pollTally(exercise.shown).map(({ zone, by, all }) => (
          <tr key={zone}>
            <th scope="row">{t(`exercise.zone.${zone}`)}</th>
            {by.map((count, i) => (
              <td key={accounts[i]}>{count}</td>
            ))}
            <td>
              <b>{all}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
