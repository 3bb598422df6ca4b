import { useRef } from 'react'
import { setField } from '../../../shared/edits/fields.ts'
import { pinStop } from '../../../shared/edits/stops.ts'
import { asRefusal } from '../../../shared/errors.ts'
import type { Stop } from '../../../shared/records/stop.ts'
import type { Walkthrough } from '../../../shared/records/walkthrough.ts'
import { t } from '../../../shared/text/index.ts'
import { uploadPhoto } from '../../client/bytes.ts'
import { useClient, useClientState } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { FileInput, type FileInputHandle } from '../../ui/FileInput.tsx'
import { notify } from '../../ui/notices.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { Pin } from './Pin.tsx'

type Props = { walk: Walkthrough; stops: readonly Stop[]; readOnly: boolean }

/** A picture of the building with a pin for each stop. */
export function FloorPlan({ walk, stops, readOnly }: Props) {
  const client = useClient()
  const file = useClientState((state) => state.file)!
  const picker = useRef<FileInputHandle>(null)
  const plan = useRef<HTMLDivElement>(null)
  const set = (hash: string | null) => client.commit(setField(client.view, 'walkthrough', walk.id, 'floorPlan', hash))
  const add = async (picture: File) => {
    try {
      set((await uploadPhoto(file, picture)).hash)
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
  }
  const numbered = stops.map((stop, i) => ({ stop, n: i + 1 }))
  const unpinned = numbered.filter(({ stop }) => stop.x === null)
  const put = (id: string) => {
    client.commit(pinStop(client.view, id, { x: 0.5, y: 0.5 }))
    requestAnimationFrame(() => plan.current?.querySelector<HTMLElement>(`[data-pin="${id}"]`)?.focus())
  }
  return (
    <section aria-labelledby="walk-plan">
      <div className="walk-section-head">
        <h3 id="walk-plan">{t('walk.prepare.plan')}</h3>
        {!readOnly && (
          <Button variant="quiet" onPress={() => picker.current?.pick()}>
            {t(walk.floorPlan ? 'walk.prepare.changePlan' : 'walk.prepare.addPlan')}
          </Button>
        )}
        {!readOnly && walk.floorPlan && (
          <Button variant="quiet" onPress={() => set(null)}>
            {t('walk.prepare.removePlan')}
          </Button>
        )}
      </div>
      <p className="walk-hint">{t(walk.floorPlan ? 'walk.prepare.keys' : 'walk.prepare.planHint')}</p>
      {walk.floorPlan && (
        <div className="walk-plan" ref={plan}>
          <Picture hash={walk.floorPlan} alt={t('walk.prepare.planAlt')} draggable={false} />
          {numbered.map(({ stop, n }) => (
            <Pin key={stop.id} stop={stop} n={n} isFixed={readOnly} />
          ))}
        </div>
      )}
      {walk.floorPlan && !readOnly && unpinned.length > 0 && (
        <div className="walk-unpinned">
          <h4>{t('walk.prepare.toPin')}</h4>
          {unpinned.map(({ stop, n }) => (
            <Button key={stop.id} onPress={() => put(stop.id)}>
              {t('walk.prepare.putPin', { n, title: stop.title || t('walk.unnamed') })}
            </Button>
          ))}
        </div>
      )}
      <FileInput
        ref={picker}
        accept="image/png,image/jpeg,image/webp"
        label={t('walk.prepare.addPlan')}
        onPick={(picture) => void add(picture)}
      />
    </section>
  )
}
