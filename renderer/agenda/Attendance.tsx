import { attend, sameName } from '../../shared/edits/agenda.ts'
import { setField } from '../../shared/edits/fields.ts'
import { addToList } from '../../shared/edits/lists.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useOf, useRoom } from '../client/hooks.ts'
import { Item } from '../inspector/Item.tsx'
import { label } from '../inspector/options.ts'
import { Button } from '../ui/Button.tsx'
import { Users } from '../ui/icons.ts'
import { Switch } from '../ui/Switch.tsx'
import { LineField } from '../ui/TextField.tsx'
import { QuickLine } from './QuickLine.tsx'

/** Who was asked to come and who came; the room's guests come onto the list with one press. */
export function Attendance({ workshop }: { workshop: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const people = useOf('attendance', 'workshop', workshop)
  const room = useRoom((state) => state.room)
  const here = new Set(people.filter(({ present }) => present).map(({ name }) => sameName(name)))
  const guests = (room?.guests ?? [])
    .filter(({ status, name }) => status !== 'waiting' && !here.has(sameName(name)))
    .map(({ name }) => name)
  const set = (id: string, field: 'name' | 'part' | 'present', value: string | boolean) =>
    client.commit(setField(client.view, 'attendance', id, field, value))
  const present = people.filter((one) => one.present).length
  return (
    <section className="agenda-side" aria-label={t('agenda.attendance')}>
      <h3>
        {t('agenda.attendance')}
        {people.length > 0 && (
          <span className="agenda-count num">{t('agenda.presentCount', { present, all: people.length })}</span>
        )}
      </h3>
      {people.length === 0 && <p className="agenda-quiet">{t('agenda.attendanceEmpty')}</p>}
      <ul>
        {people.map((one) => (
          <Item key={one.id} type="attendance" id={one.id} name={one.name}>
            <div className="agenda-person">
              <Switch isSelected={one.present} isDisabled={readOnly} onChange={(to) => set(one.id, 'present', to)}>
                <span className="sr">{t('agenda.present', { name: one.name || t('agenda.somebody') })}</span>
              </Switch>
              <LineField
                label={t('agenda.personName', { name: one.name || t('agenda.somebody') })}
                hideLabel
                className="agenda-plain"
                value={one.name}
                placeholder={label('attendance', 'name')}
                isDisabled={readOnly}
                onCommit={(name) => set(one.id, 'name', name)}
              />
              <LineField
                label={t('agenda.personPart', { name: one.name || t('agenda.somebody') })}
                hideLabel
                className="agenda-plain agenda-part"
                value={one.part}
                placeholder={t('agenda.partHint')}
                isDisabled={readOnly}
                onCommit={(part) => set(one.id, 'part', part)}
              />
            </div>
          </Item>
        ))}
      </ul>
      {!readOnly && (
        <QuickLine
          label={t('agenda.addPerson')}
          hint={t('agenda.addPersonHint')}
          onAdd={(name) => client.commit(addToList(client.view, 'attendance', { workshop, name }).intent)}
        />
      )}
      {!readOnly && guests.length > 0 && (
        <Button icon={<Users />} onPress={() => client.commit(attend(client.view, workshop, guests))}>
          {t('agenda.addGuests', { count: guests.length })}
        </Button>
      )}
    </section>
  )
}
