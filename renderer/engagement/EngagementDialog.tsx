import { setField } from '../../shared/edits/fields.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useRecord } from '../client/hooks.ts'
import { useSetter } from '../inspector/useSetter.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { Brand } from './Brand.tsx'
import { CurrencyField } from './CurrencyField.tsx'
import './engagement.css'

/** What the engagement and its journey are called, and for whom. Every field commits by itself. */
export function EngagementDialog({ onClose }: { onClose(): void }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const engagement = useRecord('engagement', 'engagement')
  const journey = useRecord(
    'journey',
    useWorkspace((state) => state.journey),
  )
  const set = useSetter('engagement', 'engagement')
  const setJourney = (field: 'name' | 'customer' | 'purpose', value: string) =>
    journey && client.commit(setField(client.view, 'journey', journey.id, field, value))
  if (!engagement) return null
  return (
    <Dialog title={t('engagement.title')} isOpen onClose={onClose}>
      <div className="engagement">
        <LineField
          label={t('engagement.name')}
          value={engagement.name}
          isDisabled={readOnly}
          onCommit={(name) => set('name', name)}
        />
        <LineField
          label={t('engagement.client')}
          value={engagement.client}
          isDisabled={readOnly}
          onCommit={(name) => set('client', name)}
        />
        <CurrencyField
          value={engagement.currency}
          isDisabled={readOnly}
          onCommit={(currency) => set('currency', currency)}
        />
        <Brand engagement={engagement} isDisabled={readOnly} />
        <WordsField
          className="engagement-wide"
          label={t('engagement.note')}
          value={engagement.note}
          placeholder={t('engagement.noteHint')}
          isDisabled={readOnly}
          onCommit={(note) => set('note', note)}
        />
        {journey && (
          <>
            <h3 className="engagement-wide">{t('engagement.journey')}</h3>
            <LineField
              label={t('engagement.journeyName')}
              value={journey.name}
              isDisabled={readOnly}
              onCommit={(name) => setJourney('name', name)}
            />
            <LineField
              label={t('engagement.customer')}
              value={journey.customer}
              placeholder={t('engagement.customerHint')}
              isDisabled={readOnly}
              onCommit={(customer) => setJourney('customer', customer)}
            />
            <WordsField
              className="engagement-wide"
              label={t('engagement.purpose')}
              value={journey.purpose}
              isDisabled={readOnly}
              onCommit={(purpose) => setJourney('purpose', purpose)}
            />
          </>
        )}
        <div className="tl-dialog-actions engagement-wide">
          <Button variant="primary" onPress={onClose}>
            {t('engagement.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
