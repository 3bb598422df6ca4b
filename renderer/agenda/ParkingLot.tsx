import { park, settle, takeOverParked } from '../../shared/edits/agenda.ts'
import { setField } from '../../shared/edits/fields.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useOf } from '../client/hooks.ts'
import { Item } from '../inspector/Item.tsx'
import { showInPlan } from '../plan/showInPlan.ts'
import { Lightbulb } from '../ui/icons.ts'
import { notify } from '../ui/notices.tsx'
import { Switch } from '../ui/Switch.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { QuickLine } from './QuickLine.tsx'

/** What was said and put aside: added by a line and Enter, settled by a tick, taken over into the plan. */
export function ParkingLot({ workshop }: { workshop: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const thoughts = useOf('parked', 'workshop', workshop)
  const open = thoughts.filter(({ settled }) => !settled).length
  const takeOver = (id: string) => {
    const made = takeOverParked(client.view, id)
    if (!made) return
    client.commit(made.intent)
    notify.news(t('agenda.takenOver'), { label: t('shell.views.plan'), run: () => showInPlan(client, made.id) })
  }
  return (
    <section className="agenda-side" aria-label={t('agenda.parking')}>
      <h3>
        {t('agenda.parking')}
        {thoughts.length > 0 && <span className="agenda-count num">{t('agenda.openOnes', { count: open })}</span>}
      </h3>
      {thoughts.length === 0 && <p className="agenda-quiet">{t('agenda.parkingEmpty')}</p>}
      <ul>
        {thoughts.map((one) => (
          <Item
            key={one.id}
            type="parked"
            id={one.id}
            name={one.text}
            more={[
              {
                ...{ id: 'over', label: t('agenda.takeOver'), icon: <Lightbulb /> },
                onAction: () => takeOver(one.id),
              },
              'separator',
            ]}
          >
            <div className="agenda-thought" data-settled={one.settled}>
              <Switch
                isSelected={one.settled}
                isDisabled={readOnly}
                onChange={(settled) => client.commit(settle(client.view, one.id, settled))}
              >
                <span className="sr">{t('agenda.settle', { text: one.text.slice(0, 60) })}</span>
              </Switch>
              <WordsField
                label={t('records.field.parked.text')}
                hideLabel
                className="agenda-plain"
                value={one.text}
                isDisabled={readOnly}
                onCommit={(text) => client.commit(setField(client.view, 'parked', one.id, 'text', text))}
              />
              {one.by && <span className="agenda-by">{t('agenda.parkedBy', { by: one.by })}</span>}
            </div>
          </Item>
        ))}
      </ul>
      {!readOnly && (
        <QuickLine
          label={t('agenda.park')}
          hint={t('agenda.parkHint')}
          onAdd={(text) => client.commit(park(client.view, workshop, text))}
        />
      )}
    </section>
  )
}
