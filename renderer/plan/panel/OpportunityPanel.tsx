import { memo } from 'react'
import { challenge } from '../../../shared/insight/challenge.ts'
import { interventions, opportunityStatuses } from '../../../shared/records/opportunity.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useClient, useClientState } from '../../client/hooks.ts'
import { Challenge } from '../../inspector/Challenge.tsx'
import { label, options } from '../../inspector/options.ts'
import { useSetter } from '../../inspector/useSetter.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Trash2 } from '../../ui/icons.ts'
import { FiveSteps } from '../../ui/RatingInput.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { LineField } from '../../ui/TextField.tsx'
import { WordsField } from '../../ui/WordsField.tsx'
import { Formula } from '../Formula.tsx'
import { ownersOf } from '../ownersOf.ts'
import { removeWithNotice } from '../removing.ts'
import type { Row } from '../rows.ts'
import { conflictWords, formulaWords, scoreWords, titleOf } from '../words.ts'
import { Addressed } from './Addressed.tsx'
import { Dependencies } from './Dependencies.tsx'
import { Removals } from './Removals.tsx'

/** Everything of one opportunity: what will be done, for what, by whom, and where its priority comes from. */
export const OpportunityPanel = memo(function OpportunityPanel({ row }: { row: Row }) {
  const { opportunity, priority } = row
  const { id } = opportunity
  const client = useClient()
  const isDisabled = useClientState((state) => state.readOnly)
  const set = useSetter('opportunity', id)
  const challenged = useComputed(['opportunity', 'addressing', 'cause'], (view) => challenge(view, id).length > 0, [id])
  return (
    <div className="inspector plan-panel">
      <div className="inspector-head">
        <h2 className="sr">{titleOf(opportunity)}</h2>
        <WordsField
          label={t('planScreen.title')}
          value={opportunity.title}
          placeholder={t('inspector.opportunityHint')}
          autoFocus={opportunity.title === ''}
          isDisabled={isDisabled}
          onCommit={(title) => set('title', title)}
        />
        {row.guess && <p className="inspector-guess">{t('planScreen.guessWhat')}</p>}
        {row.conflicts.map((conflict) => (
          <p key={conflict.needs} className="plan-warning">
            {conflictWords(client.view, conflict)}
          </p>
        ))}
        <WordsField
          label={t('planScreen.effect')}
          value={opportunity.effect}
          placeholder={t('planScreen.effectHint')}
          isDisabled={isDisabled}
          onCommit={(effect) => set('effect', effect)}
        />
        <div className="inspector-pair">
          <FiveSteps
            label={label('opportunity', 'impact')}
            value={opportunity.impact}
            isDisabled={isDisabled}
            onChange={(impact) => set('impact', impact)}
          />
          <FiveSteps
            label={label('opportunity', 'effort')}
            value={opportunity.effort}
            isDisabled={isDisabled}
            onChange={(effort) => set('effort', effort)}
          />
          <LineField
            label={label('opportunity', 'owner')}
            value={opportunity.owner}
            suggestions={ownersOf(client.view)}
            isDisabled={isDisabled}
            onCommit={(owner) => set('owner', owner)}
          />
          <DateField
            label={label('opportunity', 'due')}
            value={opportunity.due}
            isDisabled={isDisabled}
            onCommit={(due) => set('due', due)}
          />
          <Select
            label={label('opportunity', 'status')}
            value={opportunity.status}
            options={options('status', opportunityStatuses)}
            isDisabled={isDisabled}
            onChange={(status) => status && set('status', status)}
          />
          <Select
            label={label('opportunity', 'intervention')}
            value={opportunity.intervention}
            none="–"
            options={options('intervention', interventions)}
            isDisabled={isDisabled}
            onChange={(intervention) => set('intervention', intervention)}
          />
        </div>
        <Challenge opportunity={opportunity} />
        {!challenged && opportunity.reason !== '' && (
          <WordsField
            label={t('inspector.reason')}
            value={opportunity.reason}
            isDisabled={isDisabled}
            onCommit={(reason) => set('reason', reason)}
          />
        )}
      </div>
      <Section
        id="plan.formula"
        title={t('planScreen.priority')}
        note={<span className="num">{scoreWords(priority.score)}</span>}
        startsFolded
      >
        <p className="sr">{formulaWords(priority)}</p>
        <Formula opportunity={opportunity} priority={priority} />
      </Section>
      <Addressed opportunity={id} />
      <Removals opportunity={id} />
      <Dependencies opportunity={id} />
      <div className="plan-panel-end">
        <Switch
          isSelected={opportunity.confidential}
          isDisabled={isDisabled}
          onChange={(confidential) => set('confidential', confidential)}
        >
          {t('planScreen.keepConfidential')}
        </Switch>
        {!isDisabled && (
          <Button variant="danger" icon={<Trash2 />} onPress={() => removeWithNotice(client, [id])}>
            {t('planScreen.removeOne')}
          </Button>
        )}
      </div>
    </div>
  )
})
