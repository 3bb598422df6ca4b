import { useCallback, useEffect, useState } from 'react'
import { guestRoles } from '../../shared/room/roles.ts'
import type { Address, RoomOptions } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Earlier } from './Earlier.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { Shared } from './Shared.tsx'
import { useAsk } from './useAsk.ts'

/** What a room is, what it would share, and how it is opened: nothing listens until then. */
export function ClosedRoom() {
  const ask = useAsk()
  const readOnly = useClientState((state) => state.readOnly)
  const journeys = useAll('journey')
  const [addresses, setAddresses] = useState<Address[] | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [admit, setAdmit] = useState(true)
  const [role, setRole] = useState<RoomOptions['role']>('participant')
  const [opening, setOpening] = useState(false)

  const look = useCallback(async () => setAddresses((await ask('room', {}))?.addresses ?? []), [ask])
  useEffect(() => void look(), [look])

  const chosen = journeys.filter(({ id }) => !left.has(id))
  const at = addresses?.find((one) => one.address === address) ?? addresses?.[0]
  return (
    <main className="room room-closed">
      <section className="room-choose" aria-labelledby="room-closed">
        <h2 id="room-closed">{t('room.closed.title')}</h2>
        <p className="room-lead">{t('room.closed.what')}</p>
        {at ? (
          <Select
            label={t('room.closed.address')}
            value={at.address}
            options={addresses!.map((one) => ({ id: one.address, label: t('room.closed.addressOf', one) }))}
            onChange={setAddress}
          />
        ) : (
          addresses && (
            <div className="room-none" role="status">
              <p>{t('room.closed.noAddress')}</p>
              <Button onPress={() => void look()}>{t('room.closed.again')}</Button>
            </div>
          )
        )}
        <fieldset className="room-set">
          <legend className="tl-label">{t('room.closed.journeys')}</legend>
          {journeys.map(({ id, name }) => (
            <Switch
              key={id}
              isSelected={!left.has(id)}
              onChange={(on) => setLeft((now) => new Set(on ? [...now].filter((one) => one !== id) : [...now, id]))}
            >
              {name || t('records.type.journey')}
            </Switch>
          ))}
          {!chosen.length && <p className="tl-error">{t('room.closed.noJourneys')}</p>}
        </fieldset>
        <Switch isSelected={admit} onChange={setAdmit}>
          {t('room.closed.admit')}
        </Switch>
        <div>
          <Segmented
            label={t('room.closed.role')}
            value={role}
            options={guestRoles.map((id) => ({ id, label: t(`room.role.${id}`) }))}
            onChange={(one) => one && setRole(one)}
          />
          <p className="tl-description">{t(`room.roleWhat.${role}`)}</p>
        </div>
        <div>
          <Button
            variant="primary"
            size="big"
            isDisabled={!at || !chosen.length || readOnly}
            onPress={() => setOpening(true)}
          >
            {t('room.closed.open')}
          </Button>
        </div>
      </section>
      <Shared />
      <Earlier />
      {opening && at && (
        <OpenDialog
          options={{ address: at.address, journeys: chosen.map(({ id }) => id), admit, role }}
          names={chosen.map(({ name }) => name)}
          onClose={() => setOpening(false)}
        />
      )}
    </main>
  )
}
