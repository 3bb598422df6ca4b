import { t } from '../../shared/text/index.ts'
import type { Tools } from './actions.ts'
import { CardList } from './CardList.tsx'
import { RowButton } from './Rows.tsx'

/** What waits for a place. */
export function TrayPart({ tools, stop }: { tools: Tools; stop: string | null }) {
  const { tray } = tools.layout
  return (
    <div className="outline-stage">
      <h3>
        <RowButton row={{ kind: 'tray' }} stop={stop === 'tray'} className="outline-row outline-head">
          {t('outline.tray')}
          <span className="outline-count"> {t('outline.count', { count: tray.length })}</span>
        </RowButton>
      </h3>
      <CardList tools={tools} ids={tray} cell={{ stage: null, lane: null }} add={t('outline.addToTray')} stop={stop} />
    </div>
  )
}
