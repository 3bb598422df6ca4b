import { useState } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { removeRecord } from '../../shared/edits/lists.ts'
import { asRefusal } from '../../shared/errors.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import type { Walkthrough } from '../../shared/records/walkthrough.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useRoom } from '../client/hooks.ts'
import { useExport } from '../exporting/useExport.ts'
import { showWalk } from '../map/looking.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Download, MoreHorizontal, Table } from '../ui/icons.ts'
import { MenuButton } from '../ui/Menu.tsx'
import { notify } from '../ui/notices.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Switch } from '../ui/Switch.tsx'
import { LineField } from '../ui/TextField.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { Compare } from './compare/Compare.tsx'
import { PinchList } from './PinchList.tsx'
import { Prepare } from './prepare/Prepare.tsx'
import { Results } from './results/Results.tsx'
import { useWalk, walkParts } from './state.ts'
import { Who } from './Who.tsx'
import { statusOf } from './words.ts'

/** One walkthrough: prepared, walked, and what came of it. */
export function WalkPage({ walk }: { walk: Walkthrough }) {
  const part = useWalk((state) => state.part)
  return (
    <article className="walk-page" aria-label={walk.name || t('walk.unnamed')}>
      <Head walk={walk} />
      <Segmented
        label={t('walk.partsLabel')}
        hideLabel
        value={part}
        options={walkParts.map((id) => ({ id, label: t(`walk.parts.${id}`) }))}
        onChange={(next) => next && useWalk.setState({ part: next })}
      />
      {part === 'prepare' && <Prepare walk={walk} />}
      {part === 'results' && <Results walkthrough={walk.id} />}
      {part === 'pinches' && <PinchList walkthrough={walk.id} />}
      {part === 'compare' && <Compare walkthrough={walk.id} />}
    </article>
  )
}

const reports = ['walk-docx', 'walk-pdf', 'walk-html'] as const satisfies readonly ExportFormat[]

function Head({ walk }: { walk: Walkthrough }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const { writing, write } = useExport()
  const [asking, setAsking] = useState(false)
  const report = async (format: ExportFormat) =>
    write(format, { ...(await client.ask('exportChoices', {})), walkthrough: walk.id })
  const onMap = () => {
    showWalk(client.view, walk.id, null)
    if (walk.journey) useWorkspace.getState().openJourney(walk.journey)
    useWorkspace.getState().show('map')
  }
  const remove = () => {
    client.commit(removeRecord(client.view, 'walkthrough', walk.id))
    const action = { label: t('inspector.undo'), run: () => client.undo() }
    notify.news(t('walk.removed', { name: walk.name || t('walk.unnamed') }), action)
  }
  return (
    <header className="walk-head">
      <LineField
        className="tl-title"
        label={t('walk.name')}
        hideLabel
        value={walk.name}
        isDisabled={readOnly}
        placeholder={t('walk.unnamed')}
        onCommit={(name) => client.commit(setField(client.view, 'walkthrough', walk.id, 'name', name))}
      />
      <div className="walk-head-line">
        <DateField
          label={t('walk.day')}
          hideLabel
          value={walk.day}
          isDisabled={readOnly}
          onCommit={(day) => client.commit(setField(client.view, 'walkthrough', walk.id, 'day', day))}
        />
        <span className="walk-status">{statusOf(walk)}</span>
      </div>
      <div className="walk-actions">
        {!readOnly && (
          <Button variant="primary" onPress={() => setAsking(true)}>
            {t(walk.startedAt ? 'walk.goOn' : 'walk.walkIt')}
          </Button>
        )}
        <Button icon={<Table />} onPress={onMap}>
          {t('walk.onMap')}
        </Button>
        <MenuButton
          label={t('walk.report')}
          icon={<Download />}
          showLabel
          isDisabled={writing !== null}
          items={reports.map((id) => ({ id, label: t(`walk.reports.${id}`), onAction: () => void report(id) }))}
        />
        {!readOnly && (
          <MenuButton
            label={t('walk.more')}
            icon={<MoreHorizontal />}
            items={[{ id: 'remove', label: t('walk.remove'), isDanger: true, onAction: remove }]}
          />
        )}
      </div>
      <Share walkthrough={walk.id} />
      {asking && <Who walk={walk} onClose={() => setAsking(false)} />}
    </header>
  )
}

/** Where a room is open: whether its guests may walk this one. */
function Share({ walkthrough }: { walkthrough: string }) {
  const client = useClient()
  const room = useRoom((state) => state.room)
  if (!room) return null
  const shared = room.walks.includes(walkthrough)
  return (
    <Switch
      isSelected={shared}
      onChange={(next) =>
        void client.ask('shareWalk', { walkthrough, shared: next }).catch((error) => notify.refusal(asRefusal(error)))
      }
    >
      {t(shared ? 'walk.shared' : 'walk.share')}
    </Switch>
  )
}
