import { useState } from 'react'
import { addJourney } from '../../shared/edits/journeys.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useRecord } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { journeyName, showJourney } from './actions.ts'

/** A new journey: with nothing on it, or with the stages and lanes of the one that is shown. */
export function NewJourney({ onClose }: { onClose(): void }) {
  const client = useClient()
  const shown = useRecord(
    'journey',
    useWorkspace((state) => state.journey),
  )
  const [name, setName] = useState('')
  const [customer, setCustomer] = useState('')
  const [like, setLike] = useState<'blank' | 'same'>('blank')
  const create = () => {
    const from = { after: shown?.id ?? null, like: like === 'same' ? (shown?.id ?? null) : null }
    const { id, intent } = addJourney(client.view, { name, customer, ...from })
    client.commit(intent)
    onClose()
    showJourney(client, id)
  }
  return (
    <Dialog title={t('journeys.newTitle')} isOpen onClose={onClose}>
      <form
        className="journey-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) create()
        }}
      >
        <TextField
          label={t('journeys.name')}
          value={name}
          placeholder={t('journeys.nameHint')}
          onChange={setName}
          autoFocus
        />
        <TextField
          label={t('journeys.customer')}
          value={customer}
          placeholder={t('journeys.customerHint')}
          onChange={setCustomer}
        />
        {shown && (
          <Select
            label={t('journeys.begin')}
            value={like}
            options={[
              { id: 'blank', label: t('journeys.blank') },
              { id: 'same', label: t('journeys.same', { name: journeyName(shown.name) }) },
            ]}
            onChange={(value) => value && setLike(value)}
          />
        )}
        <div className="tl-dialog-actions">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!name.trim()}>
            {t('journeys.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
