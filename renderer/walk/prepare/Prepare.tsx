import { orderStops } from '../../../shared/edits/stops.ts'
import type { Walkthrough } from '../../../shared/records/walkthrough.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient, useClientState, useOf } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { AddStops } from './AddStops.tsx'
import { FloorPlan } from './FloorPlan.tsx'
import { StopList } from './StopList.tsx'
import './prepare.css'

/** Which stops in which order, and where they are. */
export function Prepare({ walk }: { walk: Walkthrough }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const stops = useOf('stop', 'walkthrough', walk.id)
  return (
    <div className="walk-prepare">
      <section aria-labelledby="walk-stops">
        <div className="walk-section-head">
          <h3 id="walk-stops">{t('walk.prepare.stops')}</h3>
          {!readOnly && stops.length > 1 && (
            <>
              <Button variant="quiet" onPress={() => client.commit(orderStops(client.view, walk.id, 'stage'))}>
                {t('walk.prepare.byStage')}
              </Button>
              <Button variant="quiet" onPress={() => client.commit(orderStops(client.view, walk.id, 'place'))}>
                {t('walk.prepare.byPlace')}
              </Button>
            </>
          )}
        </div>
        {stops.length === 0 && <p className="walk-hint">{t('walk.prepare.none')}</p>}
        <StopList stops={stops} readOnly={readOnly} />
        {!readOnly && <AddStops walkthrough={walk.id} stops={stops} />}
      </section>
      <FloorPlan walk={walk} stops={stops} readOnly={readOnly} />
    </div>
  )
}
