import { address, unaddress } from '../../shared/edits/opportunities.ts'
import { isGuess } from '../../shared/insight/guess.ts'
import { interventions, type Opportunity, opportunityStatuses } from '../../shared/records/opportunity.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient, useClientState, useOf } from '../client/hooks.ts'
import { DateField } from '../ui/DateField.tsx'
import { Unlink } from '../ui/icons.ts'
import { FiveSteps } from '../ui/RatingInput.tsx'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { Challenge } from './Challenge.tsx'
import { Item } from './Item.tsx'
import { label, options } from './options.ts'
import { useSetter } from './useSetter.ts'

type Props = { opportunity: Opportunity; touchpoint: string; autoFocus: boolean }

export function OpportunityItem({ opportunity, touchpoint, autoFocus }: Props) {
  const { id } = opportunity
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const set = useSetter('opportunity', id)
  const here = useOf('addressing', 'opportunity', id).filter((link) => link.touchpoint === touchpoint)
  const causes = useOf('cause', 'touchpoint', touchpoint)
  const guess = useComputed(['addressing', 'cause'], (view) => isGuess(view, id), [id])
  const toggle = (cause: string, on: boolean) => {
    const link = here.find((one) => one.cause === cause)
    if (on) client.commit(address(client.view, id, touchpoint, cause))
    else if (link) client.commit(unaddress(client.view, [link.id]))
  }
  const unlink = () => {
    const ids = here.map((link) => link.id)
    client.commit(unaddress(client.view, ids))
  }
  return (
    <Item
      type="opportunity"
      id={id}
      name={opportunity.title}
      more={[{ id: 'unlink', label: t('inspector.unlink'), icon: <Unlink />, onAction: unlink }]}
    >
      <WordsField
        label={label('opportunity', 'title')}
        hideLabel
        value={opportunity.title}
        placeholder={t('inspector.opportunityHint')}
        autoFocus={autoFocus}
        isDisabled={readOnly}
        onCommit={(title) => set('title', title)}
      />
      {guess && <p className="inspector-guess">{t('inspector.guess')}</p>}
      <Challenge opportunity={opportunity} />
      {causes.length > 0 && (
        <fieldset className="inspector-addresses">
          <legend className="tl-label">{t('inspector.addresses')}</legend>
          {causes.map((cause) => (
            <Switch
              key={cause.id}
              isSelected={here.some((link) => link.cause === cause.id)}
              isDisabled={readOnly}
              onChange={(on) => toggle(cause.id, on)}
            >
              <span>
                <span className="words">{cause.text || t('inspector.unnamedCause')}</span>
                {!cause.agreed && <span className="inspector-mark"> {t('inspector.notAgreed')}</span>}
              </span>
            </Switch>
          ))}
        </fieldset>
      )}
      <div className="inspector-pair">
        <Select
          label={label('opportunity', 'intervention')}
          value={opportunity.intervention}
          none="–"
          options={options('intervention', interventions)}
          isDisabled={readOnly}
          onChange={(intervention) => set('intervention', intervention)}
        />
        <Select
          label={label('opportunity', 'status')}
          value={opportunity.status}
          options={options('status', opportunityStatuses)}
          isDisabled={readOnly}
          onChange={(status) => status && set('status', status)}
        />
        <FiveSteps
          label={label('opportunity', 'impact')}
          value={opportunity.impact}
          isDisabled={readOnly}
          onChange={(impact) => set('impact', impact)}
        />
        <FiveSteps
          label={label('opportunity', 'effort')}
          value={opportunity.effort}
          isDisabled={readOnly}
          onChange={(effort) => set('effort', effort)}
        />
        <LineField
          label={label('opportunity', 'owner')}
          value={opportunity.owner}
          isDisabled={readOnly}
          onCommit={(owner) => set('owner', owner)}
        />
        <DateField
          label={label('opportunity', 'due')}
          value={opportunity.due}
          isDisabled={readOnly}
          onCommit={(due) => set('due', due)}
        />
      </div>
    </Item>
  )
}
