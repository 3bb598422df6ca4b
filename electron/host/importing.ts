import { type Intent, toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { expand } from '../../shared/edits/expand.ts'
import { fail } from '../../shared/errors.ts'
import type { ImportPreview } from '../../shared/protocol.ts'
import { RecordSet, type View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Asked } from '../imports/csv/plan.ts'
import type { ImportPlan } from '../imports/index.ts'
import { planOffThread } from '../imports/offThread.ts'
import { planSample } from '../imports/sample.ts'
import type { Ledger } from '../ledger/index.ts'

/** What a new file begins with. */
export function starter(name: string, from: 'blank' | 'sample'): Intent {
  const first = blank(name)
  if (from === 'blank') return first
  const records = started(first)
  const sample = planSample(records, records.all('journey')[0]!.id)
  return { label: t('edits.newEngagement'), changes: [...first.changes, ...sample.changes] }
}

/** What an import would do to an open engagement, or (null) to a new one. */
export async function previewOf(
  bytes: Uint8Array,
  fileName: string,
  view: View | null,
  asked: Asked = {},
): Promise<ImportPreview> {
  return (await planOffThread(bytes, fileName, view ?? started(blank(fileName)), asked)).preview
}

/** Imports in one edit, photos first. Returns what was used and what was left out, and why. */
export async function runImport(
  ledger: Ledger,
  bytes: Uint8Array,
  fileName: string,
  actor: string,
  asked: Asked = {},
): Promise<ImportPlan> {
  const plan = await planOffThread(bytes, fileName, ledger.records, asked)
  if (!plan.intent) throw fail('import.unreadable', { file: fileName, why: nothing(plan) })
  for (const photo of plan.photos) await ledger.addPhoto(photo.bytes)
  await ledger.commit(toEdit(plan.intent, actor))
  return plan
}

/** Why there was nothing to import: the first row's reason stands for the others'. */
function nothing({ preview: { problems } }: ImportPlan): string {
  const [first] = problems
  return first ? t('imports.nothingBecause', { row: first.row, reason: first.reason }) : t('imports.nothing')
}

function started(intent: Intent): RecordSet {
  const records = new RecordSet()
  expand(records, intent.changes)
  return records
}
