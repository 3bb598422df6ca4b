import { useState } from 'react'
import { makeWalkthrough } from '../../shared/edits/walks.ts'
import { journeysWithContent } from '../../shared/insight/route.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { journeyName } from '../journeys/actions.ts'
import { today } from '../plan/today.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { choose } from './state.ts'

/** A new walkthrough: of a journey, or from nothing. */
export function NewWalk({ onClose }: { onClose(): void }) {
  const client = useClient()
  const journeys = journeysWithContent(client.view)
  const current = useWorkspace((state) => state.journey)
  const [name, setName] = useState('')
  const [day, setDay] = useState<string | null>(today())
  const [journey, setJourney] = useState<string | null>(
    journeys.find(({ id }) => id === current)?.id ?? journeys[0]?.id ?? null,
  )
  const create = () => {
    const { id, intent } = makeWalkthrough(client.view, { name: name.trim() || t('walk.nameHint'), day, journey })
    client.commit(intent)
    onClose()
    choose(id)
  }
  return (
    <Dialog title={t('walk.make')} isOpen onClose={onClose}>
      <form
        className="walk-form"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <TextField label={t('walk.name')} value={name} placeholder={t('walk.nameHint')} onChange={setName} autoFocus />
        <DateField label={t('walk.day')} value={day} onCommit={setDay} />
        <Select
          label={t('walk.from')}
          value={journey}
          none={t('walk.fromNothing')}
          options={journeys.map((one) => ({
            id: one.id,
            label: t('walk.fromJourney', { name: journeyName(one.name) }),
          }))}
          onChange={setJourney}
        />
        <div className="tl-dialog-actions">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('walk.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
