import { Camera, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { t } from '../../../shared/text/forGuests.ts'
import { guest } from '../me.ts'
import { Line } from '../ui/Line.tsx'
import { shrink } from './resize.ts'
import type { At } from './useRecord.ts'

/** Opens the camera, or the phone's pictures. What is taken is made smaller here before it goes anywhere. */
export function PhotoButton({ at }: { at: At }) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const take = async (files: FileList | null) => {
    setWrong('')
    setBusy(true)
    for (const file of Array.from(files ?? [])) {
      const shrunk = await shrink(file)
      if (!shrunk) setWrong(t('walk.photo.bad'))
      else
        await guest.records.addPhoto(at.walk, at.stop, shrunk).catch(() => {
          setWrong(t('walk.photo.failed'))
        })
    }
    setBusy(false)
  }
  return (
    <div className="g-photo-add">
      <input
        id={id}
        className="sr"
        type="file"
        accept="image/*"
        capture="environment"
        disabled={busy}
        onChange={(event) => {
          const { target } = event
          void take(target.files).then(() => {
            target.value = ''
          })
        }}
      />
      <label htmlFor={id} className="g-button">
        <Camera aria-hidden="true" />
        {busy ? t('walk.photo.adding') : t('walk.photo.add')}
      </label>
      <p className="g-wrong" role="alert">
        {wrong}
      </p>
    </div>
  )
}

/** What was taken here, and whether it is with the room. */
export function Photos({ at }: { at: At }) {
  const { photos } = at.recorded
  if (!photos.length) return null
  const caption = (id: string) => (words: string) =>
    at.change(
      (one) => ({ ...one, photos: one.photos.map((each) => (each.id === id ? { ...each, caption: words } : each)) }),
      true,
    )
  return (
    <section>
      <ul className="g-photos">
        {photos.map((photo, i) => (
          <li key={photo.id} className="g-paper g-photo">
            <img src={photo.thumb} alt={photo.caption || t('walk.photo.alt', { n: i + 1 })} />
            <div>
              <Line
                label={t('walk.photo.caption', { n: i + 1 })}
                value={photo.caption}
                onChange={caption(photo.id)}
                most={500}
                className="words"
              />
              <small className={photo.refused ? 'g-wrong' : 'g-hint'}>
                {photo.refused ?? t(photo.stored ? 'walk.photo.sent' : 'walk.photo.waits')}
              </small>
            </div>
            <button
              type="button"
              className="g-icon"
              aria-label={t('walk.photo.remove', { n: i + 1 })}
              onClick={() => void guest.records.removePhoto(at.walk, at.stop, photo.id)}
            >
              <Trash2 aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <p className="g-hint">{t('walk.photo.what')}</p>
    </section>
  )
}
