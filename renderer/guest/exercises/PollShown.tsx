import { pollTally } from '../../../shared/insight/exercises/poll.ts'
import { accounts } from '../../../shared/records/contribution.ts'
import type { GuestExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/forGuests.ts'

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
        {pollTally(exercise.shown).map(({ zone, accounts: by, count }) => (
          <tr key={zone}>
            <th scope="row">{t(`exercise.zone.${zone}`)}</th>
            {accounts.map((one) => (
              <td key={one}>{by[one]}</td>
            ))}
            <td>
              <b>{count}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
