import { ToggleButton } from 'react-aria-components'
import { moveTouchpoints, setMomentOfTruth } from '../../shared/edits/touchpoints.ts'
import { day } from '../../shared/format.ts'
import { claims, type Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient, useClientState, useOf } from '../client/hooks.ts'
import { FiveSteps } from '../ui/RatingInput.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { Diamond } from '../ui/signs.tsx'
import { LineField } from '../ui/TextField.tsx'
import { label, options } from './options.ts'
import { useSetter } from './useSetter.ts'

/** Which touchpoint it is, how much it matters, whose it is, and how we know. */
export function Head({ touchpoint }: { touchpoint: Touchpoint }) {
  const { id, journey, stage, lane } = touchpoint
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const stages = useOf('stage', 'journey', journey)
  const lanes = useOf('lane', 'journey', journey)
  const set = useSetter('touchpoint', id)
  const used = useComputed(['touchpoint'], (view) => {
    const known = (field: 'owner' | 'place') =>
      [...new Set(view.all('touchpoint').map((one) => one[field]))].filter(Boolean)
    return { owner: known('owner'), place: known('place') }
  })
  const move = (cell: { stage: string | null; lane: string | null }) =>
    client.commit(moveTouchpoints(client.view, [id], { journey, ...cell }, Number.MAX_SAFE_INTEGER))
  return (
    <header className="inspector-head">
      <LineField
        className="tl-title"
        field="title"
        label={label('touchpoint', 'title')}
        hideLabel
        value={touchpoint.title}
        isDisabled={readOnly}
        placeholder={t('inspector.untitled')}
        onCommit={(title) => set('title', title)}
      />
      <ToggleButton
        className="inspector-truth"
        isSelected={touchpoint.momentOfTruth}
        isDisabled={readOnly}
        onChange={(is) => client.commit(setMomentOfTruth(client.view, id, is))}
      >
        <Diamond open={!touchpoint.momentOfTruth} />
        {label('touchpoint', 'momentOfTruth')}
      </ToggleButton>
      <div className="inspector-pair">
        <Select
          label={t('inspector.stage')}
          value={stage}
          none={t('inspector.tray')}
          options={stages.map((one) => ({ id: one.id, label: one.name }))}
          isDisabled={readOnly}
          onChange={(next) => move({ stage: next, lane: lane ?? lanes[0]?.id ?? null })}
        />
        <Select
          label={t('inspector.lane')}
          value={lane}
          none={t('inspector.tray')}
          options={lanes.map((one) => ({ id: one.id, label: one.name }))}
          isDisabled={readOnly}
          onChange={(next) => move({ stage, lane: next })}
        />
        <LineField
          label={label('touchpoint', 'owner')}
          field="owner"
          value={touchpoint.owner}
          suggestions={used.owner}
          isDisabled={readOnly}
          onCommit={(owner) => set('owner', owner)}
        />
        <LineField
          label={label('touchpoint', 'place')}
          field="place"
          value={touchpoint.place}
          suggestions={used.place}
          isDisabled={readOnly}
          onCommit={(place) => set('place', place)}
        />
        <FiveSteps
          label={label('touchpoint', 'importance')}
          value={touchpoint.importance}
          isDisabled={readOnly}
          onChange={(importance) => set('importance', importance)}
        />
        <Segmented
          className="inspector-wide"
          label={label('touchpoint', 'claim')}
          value={touchpoint.claim}
          canClear
          options={options('claim', claims)}
          isDisabled={readOnly}
          onChange={(claim) => set('claim', claim)}
        />
      </div>
      <Observed touchpoint={touchpoint} />
    </header>
  )
}

/** By whom and when the current was observed; nothing where it was not. */
function Observed({ touchpoint: { claim, observedBy, observedOn } }: { touchpoint: Touchpoint }) {
  if (claim !== 'observed' || (!observedBy && !observedOn)) return null
  const values = { by: observedBy, on: observedOn ? day(observedOn) : '' }
  const key = observedBy && observedOn ? 'observed' : observedBy ? 'observedBy' : 'observedOn'
  return <p className="inspector-hint">{t(`inspector.${key}`, values)}</p>
}
