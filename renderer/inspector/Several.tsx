import { update } from '../../shared/edits/edit.ts'
import { moveTouchpoints, removeTouchpoints } from '../../shared/edits/touchpoints.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { notify } from '../ui/notices.tsx'
import { LineField } from '../ui/TextField.tsx'
import { label } from './options.ts'

/** What can be done to several touchpoints at once; each is one step of undo. */
export function Several({ ids }: { ids: readonly string[] }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const setAll = (values: { momentOfTruth?: boolean; owner?: string }, what: string) => {
    const changes = ids.flatMap((id) => {
      const record = client.view.get('touchpoint', id)
      return (record && update('touchpoint', record, values)) ?? []
    })
    if (changes.length) client.commit({ label: t('edits.change', { what }), changes })
  }
  const toTray = () => {
    const journey = client.view.get('touchpoint', ids[0]!)?.journey
    if (!journey) return
    const tray = { journey, stage: null, lane: null }
    client.commit(moveTouchpoints(client.view, ids, tray, Number.MAX_SAFE_INTEGER))
  }
  const remove = () => {
    client.commit(removeTouchpoints(client.view, ids))
    notify.news(t('inspector.removedSeveral', { count: ids.length }), {
      label: t('inspector.undo'),
      run: () => client.undo(),
    })
  }
  return (
    <div className="inspector inspector-overview">
      <h2>{t('inspector.several', { count: ids.length })}</h2>
      {!readOnly && (
        <>
          <LineField
            label={t('inspector.ownerOfAll')}
            value=""
            onCommit={(owner) => setAll({ owner }, label('touchpoint', 'owner').toLowerCase())}
          />
          <Button onPress={() => setAll({ momentOfTruth: true }, t('records.field.touchpoint.momentOfTruth'))}>
            {t('edits.markMomentOfTruth')}
          </Button>
          <Button onPress={() => setAll({ momentOfTruth: false }, t('records.field.touchpoint.momentOfTruth'))}>
            {t('edits.unmarkMomentOfTruth')}
          </Button>
          <Button onPress={toTray}>{t('inspector.toTray')}</Button>
          <Button variant="danger" onPress={remove}>
            {t('inspector.removeAll', { count: ids.length })}
          </Button>
        </>
      )}
    </div>
  )
}
