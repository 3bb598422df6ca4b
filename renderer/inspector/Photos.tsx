import { memo, useRef, useState } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { addToList } from '../../shared/edits/lists.ts'
import { asRefusal } from '../../shared/errors.ts'
import type { Photo } from '../../shared/records/photo.ts'
import { t } from '../../shared/text/index.ts'
import { uploadPhoto } from '../client/bytes.ts'
import { useClient, useClientState, useOf } from '../client/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { notify } from '../ui/notices.tsx'
import { Picture } from '../ui/Picture.tsx'
import { Section } from '../ui/Section.tsx'
import { LineField } from '../ui/TextField.tsx'
import { Item } from './Item.tsx'
import { label } from './options.ts'

/** Pictures of the touchpoint: chosen, dropped or pasted; their place and camera are left out before they are kept. */
export const Photos = memo(function Photos({ touchpoint }: { touchpoint: string }) {
  const client = useClient()
  const file = useClientState((state) => state.file)!
  const readOnly = useClientState((state) => state.readOnly)
  const photos = useOf('photo', 'touchpoint', touchpoint)
  const [shown, setShown] = useState<Photo | null>(null)
  const [busy, setBusy] = useState(false)
  const picker = useRef<FileInputHandle>(null)
  const add = async (pictures: Iterable<File>) => {
    setBusy(true)
    for (const picture of pictures) {
      try {
        const stored = await uploadPhoto(file, picture)
        client.commit(addToList(client.view, 'photo', { touchpoint, ...stored }).intent)
      } catch (error) {
        notify.refusal(asRefusal(error))
      }
    }
    setBusy(false)
  }
  const alt = (one: Photo) => one.caption || one.name || t('records.type.photo')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (!readOnly) void add(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        if (readOnly || !event.clipboardData.files.length) return
        event.preventDefault()
        void add(event.clipboardData.files)
      }}
    >
      <Section
        id="photos"
        title={t('inspector.photos')}
        count={photos.length}
        note={busy ? t('inspector.addingPhoto') : null}
        add={readOnly ? null : { label: t('inspector.addPhoto'), onAdd: () => picker.current?.pick() }}
      >
        {photos.length === 0 && <p className="inspector-hint">{t('inspector.photosHint')}</p>}
        <ul className="inspector-photos">
          {photos.map((one) => (
            <Item key={one.id} type="photo" id={one.id} name={alt(one)}>
              <button type="button" className="inspector-photo" onClick={() => setShown(one)}>
                <Picture hash={one.hash} alt={alt(one)} loading="lazy" />
              </button>
              <LineField
                label={label('photo', 'caption')}
                hideLabel
                value={one.caption}
                placeholder={label('photo', 'caption')}
                isDisabled={readOnly}
                onCommit={(caption) => client.commit(setField(client.view, 'photo', one.id, 'caption', caption))}
              />
            </Item>
          ))}
        </ul>
        <FileInput
          ref={picker}
          accept="image/png,image/jpeg,image/webp"
          label={t('inspector.addPhoto')}
          onPick={(picture) => void add([picture])}
        />
        {shown && (
          <Dialog title={alt(shown)} isOpen onClose={() => setShown(null)}>
            <Picture className="inspector-photo-large" hash={shown.hash} alt={alt(shown)} />
          </Dialog>
        )}
      </Section>
    </div>
  )
})
