import { challenge, challengeWords } from '../../shared/insight/challenge.ts'
import type { Opportunity } from '../../shared/records/opportunity.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClientState } from '../client/hooks.ts'
import { WordsField } from '../ui/WordsField.tsx'
import { useSetter } from './useSetter.ts'

/** An intervention that does not meet its cause is challenged; it can be kept, with the reason recorded. */
export function Challenge({ opportunity: { id, reason } }: { opportunity: Opportunity }) {
  const readOnly = useClientState((state) => state.readOnly)
  const causes = useComputed(['opportunity', 'addressing', 'cause'], (view) => challenge(view, id), [id])
  const set = useSetter('opportunity', id)
  if (!causes.length) return null
  return (
    <div className="inspector-challenge" role="note">
      {[...new Set(causes.map(challengeWords))].map((words) => (
        <p key={words}>{words}</p>
      ))}
      <WordsField
        label={t('inspector.reason')}
        value={reason}
        placeholder={t('inspector.reasonHint')}
        isDisabled={readOnly}
        onCommit={(words) => set('reason', words)}
      />
    </div>
  )
}
