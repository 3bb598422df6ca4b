import { underWay } from '../../shared/insight/agenda.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AgendaHead } from './AgendaHead.tsx'
import { Attendance } from './Attendance.tsx'
import { beginnings, makeWorkshop } from './begin.ts'
import { ClockBand } from './ClockBand.tsx'
import { ParkingLot } from './ParkingLot.tsx'
import { Steps } from './Steps.tsx'
import { useAgenda } from './state.ts'
import { WallClock } from './WallClock.tsx'
import './agenda.css'
import './narrow.css'

/** The agenda of a workshop: its steps and its clock, who came, what was put aside. */
export function AgendaView() {
  const workshops = useAll('workshop')
  const chosen = useAgenda((state) => state.workshop)
  const wall = useAgenda((state) => state.wall)
  const going = useComputed(['workshop', 'step'], (view) => underWay(view)?.workshop.id ?? null, [])
  const shown =
    workshops.find(({ id }) => id === chosen) ?? workshops.find(({ id }) => id === going) ?? workshops.at(-1)
  if (!shown) return <NoWorkshop />
  return (
    <main className="agenda">
      <AgendaHead key={shown.id} workshop={shown} />
      <ClockBand workshop={shown.id} />
      <div className="agenda-body">
        <Steps key={shown.id} workshop={shown.id} />
        <aside className="agenda-aside">
          <ParkingLot workshop={shown.id} />
          <Attendance workshop={shown.id} />
        </aside>
      </div>
      {wall && <WallClock workshop={shown.id} />}
    </main>
  )
}

function NoWorkshop() {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  return (
    <main className="agenda agenda-none">
      <EmptyState title={t('agenda.empty.title')}>
        <p>{t('agenda.empty.what')}</p>
        {!readOnly && (
          <ul className="agenda-beginnings">
            {beginnings.map((from) => (
              <li key={from}>
                <button type="button" onClick={() => makeWorkshop(client, from)}>
                  <strong>{t(`agenda.template.${from}`)}</strong>
                  <span>{t(`agenda.templateWhat.${from}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </EmptyState>
    </main>
  )
}
