import { useRef, useState } from 'react'
import { asRefusal } from '../../../shared/errors.ts'
import { newId } from '../../../shared/id.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/index.ts'
import { uploadPhoto } from '../../client/bytes.ts'
import { useClientState } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { FileInput, type FileInputHandle } from '../../ui/FileInput.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Camera, Trash2 } from '../../ui/icons.ts'
import { notify } from '../../ui/notices.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { LineField } from '../../ui/TextField.tsx'
import type { Change } from './useSight.ts'

type Props = { draft: ObservationDraft; onChange: Change }

/** Pictures from the walk; where and by what they were taken is left out before they are kept. */
export function Snapshots({ draft, onChange }: Props) {
  const file = useClientState((state) => state.file)!
  const [busy, setBusy] = useState(false)
  const picker = useRef<FileInputHandle>(null)
  const add = async (picture: File) => {
    setBusy(true)
    try {
      const stored = await uploadPhoto(file, picture)
      onChange((now) => ({ snapshots: [...now.snapshots, { id: newId(), ...stored, caption: '' }].slice(0, 20) }))
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
    setBusy(false)
  }
  return (
    <section className="walking-part" aria-label={t('walk.walking.photo')}>
      <Button size="big" icon={<Camera />} isDisabled={busy} onPress={() => picker.current?.pick()}>
        {t(busy ? 'walk.walking.adding' : 'walk.walking.addPhoto')}
      </Button>
      <ul className="walking-photos">
        {draft.snapshots.map((one) => (
          <li key={one.id}>
            <Picture hash={one.hash} alt={one.caption || one.name} loading="lazy" />
            <LineField
              label={t('walk.walking.caption')}
              hideLabel
              value={one.caption}
              placeholder={t('walk.walking.caption')}
              onCommit={(caption) =>
                onChange((now) => ({
                  snapshots: now.snapshots.map((other) => (other.id === one.id ? { ...other, caption } : other)),
                }))
              }
            />
            <IconButton
              label={t('walk.walking.removePhoto', { name: one.caption || one.name })}
              icon={<Trash2 />}
              onPress={() => onChange((now) => ({ snapshots: now.snapshots.filter(({ id }) => id !== one.id) }))}
            />
          </li>
        ))}
      </ul>
      <FileInput
        ref={picker}
        accept="image/png,image/jpeg,image/webp"
        label={t('walk.walking.addPhoto')}
        onPick={(picture) => void add(picture)}
      />
    </section>
  )
}
