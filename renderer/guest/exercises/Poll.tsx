import { newId } from '../../../shared/id.ts'
import { accounts, zones } from '../../../shared/records/contribution.ts'
import type { Entry, GuestExercise } from '../../../shared/room/exercise.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { blankEntry } from '../store/entries.ts'
import { Choices } from '../ui/Choices.tsx'
import { Composer } from './Composer.tsx'
import { OwnEntry } from './OwnEntry.tsx'

const zoneOptions = () =>
  zones.map((value) => ({
    value,
    label: t(`exercise.zone.${value}`),
    sign: <ZoneSign zone={value} />,
    hint: t(`exercise.zoneWhat.${value}`),
  }))
const accountOptions = () => accounts.map((value) => ({ value, label: t(`exercise.account.${value}`) }))

function ZoneSign({ zone }: { zone: (typeof zones)[number] }) {
  return <b>{t(`exercise.zone.${zone}`)}</b>
}

/** Up to ten customers, each in one of the three zones, and what kind of account it is. */
export function Poll({ exercise }: { exercise: GuestExercise }) {
  const mine = useGuest((one) => one.mine).filter(({ text }) => text)
  const zone = useGuest((one) => one.drafts[`poll.${exercise.id}.zone`] ?? '') as Entry['zone'] | ''
  const account = useGuest((one) => one.drafts[`poll.${exercise.id}.account`] ?? '') as Entry['account'] | ''
  const keep = (what: string, value: string | null) => guest.draft(`poll.${exercise.id}.${what}`, value ?? '')
  const add = (text: string) => {
    guest.give(blankEntry(newId(), { text, zone: zone || null, account: account || null }))
    keep('zone', null)
    keep('account', null)
  }
  const most = roomLimits.customers
  return (
    <>
      {mine.length < most && (
        <Composer where={`poll.${exercise.id}`} label={t('exercise.customer')} onAdd={add} ready={zone !== ''}>
          <Choices
            look="list"
            label={t('exercise.zoneAsk')}
            options={zoneOptions()}
            value={zone || null}
            onChange={(value) => keep('zone', value)}
          />
          <Choices
            label={t('exercise.accountAsk')}
            options={accountOptions()}
            value={account || null}
            onChange={(value) => keep('account', value)}
          />
        </Composer>
      )}
      <h2>
        <span role="status">{t('exercise.customers', { count: mine.length, most })}</span>
      </h2>
      <ul>
        {[...mine].reverse().map((entry) => (
          <OwnEntry key={entry.id} entry={entry} label={t('exercise.customer')}>
            <Choices
              hideLabel
              label={t('exercise.zoneOf', { name: entry.text })}
              options={zones.map((value) => ({ value, label: t(`exercise.zone.${value}`) }))}
              value={entry.zone}
              onChange={(value) => guest.give({ ...entry, zone: value ?? entry.zone })}
            />
            <Choices
              hideLabel
              label={t('exercise.accountOf', { name: entry.text })}
              options={accountOptions()}
              value={entry.account}
              onChange={(value) => guest.give({ ...entry, account: value })}
            />
          </OwnEntry>
        ))}
      </ul>
    </>
  )
}
