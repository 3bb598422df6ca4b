import { engagementId } from '../records/engagement.ts'
import { t } from '../text/index.ts'
import { create, type Intent } from './edit.ts'

/** What every new file begins with: the engagement and one journey, nothing that would have to be tidied away. */
export function blank(name: string): Intent {
  return {
    label: t('edits.newEngagement'),
    changes: [create('engagement', { name }, engagementId), create('journey', { name: t('records.type.journey') })],
  }
}
