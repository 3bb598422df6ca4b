import { planDocument } from '../../shared/documents/plan/index.ts'
import { recordTypes } from '../../shared/records/index.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClientState } from '../client/hooks.ts'
import { useExport } from '../exporting/useExport.ts'
import { Button } from '../ui/Button.tsx'
import { Download } from '../ui/icons.ts'
import { PlanBlock } from './PlanBlock.tsx'
import './document.css'

/** The improvement plan as it leaves the room: the same document that every export renders. */
export function DocumentView() {
  const plan = useComputed(recordTypes, planDocument)
  const file = useClientState((state) => state.file)!
  const { writing, write } = useExport()
  return (
    <div className="plan">
      <header className="plan-head">
        <div>
          <h2>{plan.title}</h2>
          <p>{[t('plan.title'), plan.client].filter(Boolean).join(' · ')}</p>
          {plan.note && <p className="plan-note">{plan.note}</p>}
        </div>
        <Button variant="primary" icon={<Download />} isDisabled={writing !== null} onPress={() => void write('docx')}>
          {t('shell.format.docx')}
        </Button>
      </header>
      {plan.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document is rebuilt whole, its blocks have no other name
        <PlanBlock key={i} block={block} file={file} />
      ))}
    </div>
  )
}
