import { useRef, useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { Journey } from '../../shared/records/journey.ts'
import { t } from '../../shared/text/index.ts'
import { uploadPhoto } from '../client/bytes.ts'
import { useClientState, useRecord } from '../client/hooks.ts'
import { useSetter } from '../inspector/useSetter.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { notify } from '../ui/notices.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { Portrait } from './Portrait.tsx'

/** What the journey that is shown is called, whose it is, and what they want. Every field commits by itself. */
export function Details({ onClose }: { onClose(): void }) {
  const journey = useRecord(
    'journey',
    useWorkspace((state) => state.journey),
  )
  if (!journey) return null
  return (
    <Dialog title={t('journeys.editTitle')} isOpen onClose={onClose}>
      <div className="journey-form">
        <Picture journey={journey} />
        <Fields journey={journey} />
        <div className="tl-dialog-actions">
          <Button variant="primary" onPress={onClose}>
            {t('journeys.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Fields({ journey }: { journey: Journey }) {
  const readOnly = useClientState((state) => state.readOnly)
  const set = useSetter('journey', journey.id)
  return (
    <>
      <LineField
        label={t('journeys.name')}
        value={journey.name}
        isDisabled={readOnly}
        onCommit={(name) => set('name', name)}
      />
      <LineField
        label={t('journeys.customer')}
        value={journey.customer}
        placeholder={t('journeys.customerHint')}
        isDisabled={readOnly}
        onCommit={(customer) => set('customer', customer)}
      />
      <WordsField
        label={t('journeys.purpose')}
        value={journey.purpose}
        placeholder={t('journeys.purposeHint')}
        isDisabled={readOnly}
        onCommit={(purpose) => set('purpose', purpose)}
      />
    </>
  )
}

/** Chosen like a photo of a touchpoint: its place and camera are left out before it is kept. */
function Picture({ journey }: { journey: Journey }) {
  const file = useClientState((state) => state.file)!
  const readOnly = useClientState((state) => state.readOnly)
  const set = useSetter('journey', journey.id)
  const [busy, setBusy] = useState(false)
  const picker = useRef<FileInputHandle>(null)
  const choose = async (picked: File) => {
    setBusy(true)
    try {
      const { hash } = await uploadPhoto(file, picked)
      set('picture', hash)
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
    setBusy(false)
  }
  return (
    <div className="journey-picture">
      <Portrait hash={journey.picture} large />
      {!readOnly && (
        <div className="journey-picture-actions">
          <Button isDisabled={busy} onPress={() => picker.current?.pick()}>
            {t(busy ? 'journeys.uploading' : journey.picture ? 'journeys.otherPicture' : 'journeys.choosePicture')}
          </Button>
          {journey.picture && (
            <Button variant="quiet" onPress={() => set('picture', null)}>
              {t('journeys.removePicture')}
            </Button>
          )}
        </div>
      )}
      <FileInput
        ref={picker}
        accept="image/png,image/jpeg,image/webp"
        label={t('journeys.picture')}
        onPick={(picked) => void choose(picked)}
      />
    </div>
  )
}
