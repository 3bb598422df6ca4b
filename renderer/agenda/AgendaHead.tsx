import { setField } from '../../shared/edits/fields.ts'
import { removeRecord } from '../../shared/edits/lists.ts'
import { clockTime, minutesOf, plannedTimes } from '../../shared/insight/agenda.ts'
import type { Workshop } from '../../shared/records/workshop.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState, useOf } from '../client/hooks.ts'
import { label } from '../inspector/options.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ChevronDown, MoreHorizontal, Presentation, Trash2 } from '../ui/icons.ts'
import { MenuButton } from '../ui/Menu.tsx'
import { notify } from '../ui/notices.tsx'
import { LineField } from '../ui/TextField.tsx'
import { TimeField } from '../ui/TimeField.tsx'
import { beginnings, makeWorkshop } from './begin.ts'
import { useAgenda } from './state.ts'
import { duration, totalWords } from './words.ts'

/** Which workshop it is, when it is, how long it takes. */
export function AgendaHead({ workshop }: { workshop: Workshop }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const workshops = useAll('workshop')
  const choose = useAgenda((state) => state.choose)
  const { id, name, day, begins } = workshop
  const set = (field: 'name' | 'day' | 'begins', value: string | null) =>
    client.commit(setField(client.view, 'workshop', id, field, value as string))
  const remove = () => {
    client.commit(removeRecord(client.view, 'workshop', id))
    notify.news(t('agenda.removed', { name: name || t('agenda.unnamed') }), {
      label: t('inspector.undo'),
      run: () => client.undo(),
    })
  }
  return (
    <header className="agenda-head">
      <h2 className="sr">{t('agenda.title')}</h2>
      {workshops.length > 1 && (
        <MenuButton
          label={t('agenda.choose')}
          icon={<ChevronDown />}
          items={workshops.map((one) => ({
            ...{ id: one.id, label: one.name || t('agenda.unnamed'), isChosen: one.id === id },
            onAction: () => choose(one.id),
          }))}
        />
      )}
      <LineField
        label={label('workshop', 'name')}
        hideLabel
        className="agenda-name"
        value={name}
        placeholder={t('agenda.unnamed')}
        isDisabled={readOnly}
        onCommit={(value) => set('name', value)}
      />
      <DateField label={t('agenda.day')} value={day} isDisabled={readOnly} onCommit={(value) => set('day', value)} />
      <TimeField
        label={t('agenda.begins')}
        value={begins}
        isDisabled={readOnly}
        onCommit={(value) => set('begins', value)}
      />
      <Total workshop={workshop} />
      <span className="agenda-head-actions">
        <Button icon={<Presentation />} onPress={() => useAgenda.setState({ wall: true })}>
          {t('agenda.wall')}
        </Button>
        {!readOnly && (
          <MenuButton
            label={t('agenda.more')}
            icon={<MoreHorizontal />}
            items={[
              ...beginnings.map((from) => ({
                id: from,
                label: t('agenda.addFrom', { name: t(`agenda.template.${from}`) }),
                onAction: () => makeWorkshop(client, from),
              })),
              'separator',
              { id: 'remove', label: t('agenda.remove'), icon: <Trash2 />, isDanger: true, onAction: remove },
            ]}
          />
        )}
      </span>
    </header>
  )
}

function Total({ workshop: { id, begins } }: { workshop: Workshop }) {
  const steps = useOf('step', 'workshop', id)
  const times = plannedTimes(begins, steps)
  const [first, last] = [times[0], times.at(-1)]
  return (
    <p className="agenda-total num">
      {first && last
        ? t('agenda.totalUntil', {
            ...{ from: clockTime(first.from), to: clockTime(last.to) },
            ...{ hours: duration(minutesOf(steps)), count: steps.length },
          })
        : totalWords(steps)}
    </p>
  )
}
