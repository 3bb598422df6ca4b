import type { ReactNode } from 'react'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState, useOf, useRecord } from '../client/hooks.ts'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { useMay } from '../workspace/useMay.ts'
import { duplicateShown, journeyName, moveShown, removeShown, showJourney } from './actions.ts'
import { JourneyDialogs } from './JourneyDialogs.tsx'
import { Portrait } from './Portrait.tsx'
import { useJourneys } from './state.ts'
import './journeys.css'

/** At the head of the map: which journey it is, of which kind of customer, and what they want. */
export function JourneyBar({ children }: { children?: ReactNode }) {
  const shown = useWorkspace((state) => state.journey)
  const journey = useRecord('journey', shown)
  const readOnly = useClientState((state) => state.readOnly)
  const goTo = useWorkspace((state) => state.goTo)
  const [from] = useOf('touchpoint', 'leadsTo', shown ?? 'none')
  const entries = useEntries(shown, readOnly)
  const describe = () => useJourneys.setState({ dialog: 'details' })
  const { customer, purpose } = journey ?? { customer: '', purpose: '' }
  return (
    <div className="journey-bar">
      <MenuButton
        label={t('journeys.switcher', { name: journeyName(journey?.name) })}
        shown={journeyName(journey?.name)}
        icon={<Portrait hash={journey?.picture ?? null} />}
        items={entries}
      />
      {customer || purpose ? (
        <button type="button" className="journey-customer" title={t('journeys.details')} onClick={describe}>
          {customer && <b className="words">{customer}</b>}
          {customer && purpose && <span> {t('journeys.wants')} </span>}
          {purpose && <span className="words">{purpose}</span>}
        </button>
      ) : (
        !readOnly &&
        journey && (
          <button type="button" className="journey-customer journey-undescribed" onClick={describe}>
            {t('journeys.describe')}
          </button>
        )
      )}
      {from && (
        <button type="button" className="journey-from" onClick={() => goTo(from.id)}>
          <span aria-hidden="true">← </span>
          {t('journeys.cameFrom', { title: from.title || t('inspector.untitled') })}
        </button>
      )}
      {children}
      <JourneyDialogs />
    </div>
  )
}

function useEntries(shown: string | null, readOnly: boolean): MenuEntry[] {
  const client = useClient()
  const journeys = useAll('journey')
  const own = useMay('addJourneys')
  const index = journeys.findIndex(({ id }) => id === shown)
  const entries: MenuEntry[] = journeys.map(({ id, name, customer }) => ({
    id,
    label: [journeyName(name), customer].filter(Boolean).join(' · '),
    isChosen: id === shown,
    onAction: () => showJourney(client, id),
  }))
  if (readOnly) return entries
  if (!own)
    return [
      ...entries,
      'separator',
      { id: 'details', label: t('journeys.details'), onAction: () => useJourneys.setState({ dialog: 'details' }) },
    ]
  const open = (dialog: 'new' | 'details') => () => useJourneys.setState({ dialog })
  entries.push('separator', { id: 'add', label: t('journeys.add'), onAction: open('new') })
  if (index < 0) return entries
  return [
    ...entries,
    { id: 'details', label: t('journeys.details'), onAction: open('details') },
    { id: 'duplicate', label: t('journeys.duplicate'), onAction: () => duplicateShown(client) },
    ...(index > 0 ? [{ id: 'earlier', label: t('journeys.earlier'), onAction: () => moveShown(client, -1) }] : []),
    ...(index < journeys.length - 1
      ? [{ id: 'later', label: t('journeys.later'), onAction: () => moveShown(client, 1) }]
      : []),
    ...(journeys.length > 1
      ? [{ id: 'remove', label: t('journeys.remove'), isDanger: true, onAction: () => removeShown(client) }]
      : []),
  ]
}
