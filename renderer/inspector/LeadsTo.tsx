import { leadInto, leadIntoNew } from '../../shared/edits/journeys.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { follow, journeyName } from '../journeys/actions.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { ArrowUpRight } from '../ui/icons.ts'
import { Select } from '../ui/Select.tsx'

/** Where a customer goes on who leaves this journey here. */
export function LeadsTo({ touchpoint: { id, journey, leadsTo } }: { touchpoint: Touchpoint }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const journeys = useAll('journey')
  const target = journeys.find((one) => one.id === leadsTo)
  const choose = (chosen: string | null) => {
    const intent = chosen === 'new' ? leadIntoNew(client.view, id)?.intent : leadInto(client.view, id, chosen)
    client.commit(intent ?? null)
  }
  const others = journeys.filter((one) => one.id !== journey)
  return (
    <div className="inspector-leads">
      <Select
        label={t('journeys.leadsTo')}
        value={target?.id ?? null}
        none={t('journeys.leadsNowhere')}
        options={[
          ...others.map((one) => ({ id: one.id, label: journeyName(one.name) })),
          { id: 'new', label: t('journeys.leadsToNew') },
        ]}
        isDisabled={readOnly}
        onChange={choose}
      />
      {target && (
        <IconButton
          label={t('journeys.follow', { name: journeyName(target.name) })}
          icon={<ArrowUpRight />}
          onPress={() => follow(client, id)}
        />
      )}
    </div>
  )
}
