import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { allInOrder } from '../../../shared/insight/route.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useOf } from '../../client/hooks.ts'
import { Select } from '../../ui/Select.tsx'
import { LineField } from '../../ui/TextField.tsx'
import { nowhere, type Place, placeEntry } from '../exercise/outcome.ts'
import type { Shown } from './Results.tsx'

type Props = { head: Answer; place: Place | null; collects: NonNullable<Shown['collects']> }

/** Where a card goes: a touchpoint to a stage and lane or the tray, a story or opportunity to a touchpoint. */
export function PlaceFields({ head, place, collects }: Props) {
  const options = useComputed(['journey', 'stage', 'lane', 'touchpoint'], (view) => {
    const journeys = view.all('journey')
    const of = (name: string, journey: string) => (journeys.length > 1 ? `${journey}: ${name}` : name)
    if (collects === 'touchpoint')
      return journeys.flatMap(({ id, name }) => [
        ...view.of('stage', 'journey', id).map((one) => ({ id: `stage ${one.id} ${id}`, label: of(one.name, name) })),
        { id: `tray - ${id}`, label: t('exercise.cards.inTray', { journey: name }) },
      ])
    const touchpoints = allInOrder(view).map(({ id, title }) => ({ id: `touchpoint ${id} -`, label: title }))
    return collects === 'story' ? touchpoints : [{ id: 'plan - -', label: t('exercise.cards.inPlan') }, ...touchpoints]
  })
  const lanes = useOf('lane', 'journey', place?.stage ? place.journey : null)
  const put = (to: string | null) => {
    if (to === null) return placeEntry(head.id, null)
    const [kind, id = null, journey] = to.split(' ')
    const next = { ...nowhere, text: place?.text ?? null }
    if (kind === 'touchpoint') placeEntry(head.id, { ...next, touchpoint: id })
    else if (kind === 'stage') placeEntry(head.id, { ...next, stage: id, journey: journey ?? null })
    else if (kind === 'tray') placeEntry(head.id, { ...next, journey: journey ?? null })
    else placeEntry(head.id, next)
  }
  return (
    <div className="pile-place">
      <Select
        label={t('exercise.cards.placeOf', { text: head.text })}
        hideLabel
        value={optionOf(place, collects)}
        none={t('exercise.cards.notPlaced')}
        options={options}
        onChange={put}
      />
      {place?.stage && lanes.length > 1 && (
        <Select
          label={t('exercise.cards.lane')}
          hideLabel
          value={place.lane ?? lanes[0]!.id}
          options={lanes.map(({ id, name }) => ({ id, label: name }))}
          onChange={(lane) => placeEntry(head.id, { ...place, lane })}
        />
      )}
      {place && (
        <LineField
          label={t('exercise.cards.name')}
          value={place.text ?? head.text}
          onCommit={(text) => placeEntry(head.id, { ...place, text: text.trim() || null })}
        />
      )}
    </div>
  )
}

function optionOf(place: Place | null, collects: Props['collects']): string | null {
  if (!place) return null
  if (place.touchpoint) return `touchpoint ${place.touchpoint} -`
  if (collects !== 'touchpoint') return 'plan - -'
  return place.stage ? `stage ${place.stage} ${place.journey}` : `tray - ${place.journey}`
}
