import type { View } from '../../../shared/records/set.ts'
import type { Stop } from '../../../shared/records/stop.ts'
import { t } from '../../../shared/text/index.ts'
import { useAll, useOf } from '../../client/hooks.ts'
import { journeyName } from '../../journeys/actions.ts'
import { Select } from '../../ui/Select.tsx'

export type Placing = { journey: string; stage: string | null; lane: string | null }

/** Where a found stop would stand: beside the stop before it that is on the map. */
export function placeFor(view: View, stop: Stop): Placing {
  const stops = view.of('stop', 'walkthrough', stop.walkthrough)
  const before = stops
    .slice(
      0,
      stops.findIndex(({ id }) => id === stop.id),
    )
    .reverse()
  for (const one of before) {
    const touchpoint = view.get('touchpoint', one.touchpoint ?? '')
    if (touchpoint) return { journey: touchpoint.journey, stage: touchpoint.stage, lane: touchpoint.lane }
  }
  const journey = view.get('walkthrough', stop.walkthrough)?.journey ?? view.all('journey')[0]!.id
  return { journey, stage: view.of('stage', 'journey', journey)[0]?.id ?? null, lane: null }
}

export function PlaceChoice({ value, onChange }: { value: Placing; onChange(value: Placing): void }) {
  const journeys = useAll('journey')
  const stages = useOf('stage', 'journey', value.journey)
  const lanes = useOf('lane', 'journey', value.journey)
  return (
    <fieldset className="taking-place">
      <legend>{t('walk.taking.place')}</legend>
      {journeys.length > 1 && (
        <Select
          label={t('walk.taking.journey')}
          value={value.journey}
          options={journeys.map((one) => ({ id: one.id, label: journeyName(one.name) }))}
          onChange={(journey) => journey && onChange({ journey, stage: null, lane: null })}
        />
      )}
      <Select
        label={t('walk.taking.stage')}
        value={value.stage}
        none={t('walk.taking.tray')}
        options={stages.map((one) => ({ id: one.id, label: one.name }))}
        onChange={(stage) => onChange({ ...value, stage, lane: value.lane ?? lanes[0]?.id ?? null })}
      />
      {lanes.length > 0 && (
        <Select
          label={t('walk.taking.lane')}
          value={value.lane}
          none={t('walk.taking.tray')}
          options={lanes.map((one) => ({ id: one.id, label: one.name }))}
          onChange={(lane) => onChange({ ...value, lane })}
        />
      )}
    </fieldset>
  )
}
