import { conditionsOf, countMatching, type Filter, noFilter } from '../../shared/insight/filter.ts'
import { conditionName } from '../../shared/insight/filterWords.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { Button } from '../ui/Button.tsx'
import { X } from '../ui/icons.ts'
import { clearFilter, isFiltered, setFilter, useLooking } from './looking.ts'
import { useLayout, useTools } from './tools.ts'

/** What the map is filtered by, how many touchpoints match, and how to take it back. Nothing without a filter. */
export function FilterRow() {
  const filter = useLooking((state) => state.filter)
  return isFiltered(filter) ? <Row filter={filter} /> : null
}

function Row({ filter }: { filter: Filter }) {
  const { client, refocus } = useTools()
  const { journey } = useLayout()
  const found = useComputed(
    ['touchpoint', 'standard', 'cause', 'addressing', 'opportunity', 'lane'],
    (view) => countMatching(view, filter, journey),
    [filter, journey],
  )
  const back = (run: () => void) => () => {
    run()
    refocus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields.
    <div className="map-filters" role="group" aria-label={t('overlays.filter.conditions')}>
      {conditionsOf(filter).map((condition) => {
        const name = conditionName(client.view, filter, condition)
        return (
          <span key={condition} className="map-chip">
            {name}
            <button
              type="button"
              aria-label={t('overlays.filter.remove', { name })}
              onClick={back(() => setFilter({ [condition]: noFilter[condition] }))}
            >
              <X aria-hidden="true" />
            </button>
          </span>
        )
      })}
      <span role="status" className={found.matching ? undefined : 'map-filters-nothing'}>
        {found.matching
          ? t('overlays.filter.found', { matching: found.matching, count: found.all })
          : t('overlays.filter.nothing')}
      </span>
      <Button variant={found.matching ? 'quiet' : 'plain'} onPress={back(clearFilter)}>
        {t('overlays.filter.clear')}
      </Button>
    </div>
  )
}
