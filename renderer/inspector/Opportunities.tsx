import { memo, useState } from 'react'
import { addOpportunity, address } from '../../shared/edits/opportunities.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState, useOf } from '../client/hooks.ts'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { OpportunityItem } from './OpportunityItem.tsx'

/** What could be improved here, by which intervention, and which causes it addresses. */
export const Opportunities = memo(function Opportunities({ touchpoint }: { touchpoint: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const links = useOf('addressing', 'touchpoint', touchpoint)
  const all = useAll('opportunity')
  const [added, setAdded] = useState<string | null>(null)
  const linked = new Set(links.map((link) => link.opportunity))
  const here = all.filter((one) => linked.has(one.id))
  const elsewhere = all.filter((one) => !linked.has(one.id) && one.title)
  const add = () => {
    // With one cause agreed it is the obvious one; with several the team says which.
    const causes = client.view.of('cause', 'touchpoint', touchpoint)
    const { id, intent } = addOpportunity(client.view, touchpoint, causes.length === 1 ? causes[0]!.id : null)
    client.commit(intent)
    setAdded(id)
  }
  return (
    <Section
      id="opportunities"
      title={t('inspector.opportunities')}
      count={here.length}
      add={readOnly ? null : { label: t('inspector.addOpportunity'), onAdd: add }}
    >
      {here.length === 0 && <p className="inspector-hint">{t('inspector.opportunitiesHint')}</p>}
      <ul>
        {here.map((one) => (
          <OpportunityItem key={one.id} opportunity={one} touchpoint={touchpoint} autoFocus={one.id === added} />
        ))}
      </ul>
      {!readOnly && elsewhere.length > 0 && (
        <Select
          label={t('inspector.linkOpportunity')}
          hideLabel
          value={null}
          none={t('inspector.linkOpportunity')}
          options={elsewhere.map((one) => ({ id: one.id, label: one.title }))}
          onChange={(id) => id && client.commit(address(client.view, id, touchpoint, null))}
        />
      )}
    </Section>
  )
})
