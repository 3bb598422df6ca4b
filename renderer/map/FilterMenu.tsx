import { type Filter, noFilter, ownersOf } from '../../shared/insight/filter.ts'
import { missing } from '../../shared/records/namedView.ts'
import { claims } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { ListFilter } from '../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { clearFilter, isFiltered, setFilter, useLooking } from './looking.ts'
import { laneName } from './names.ts'
import { useLayout } from './tools.ts'

/** Which touchpoints stand out: one choice for each condition; choosing it again takes it back. */
export function FilterMenu() {
  const filter = useLooking((state) => state.filter)
  const open = useLooking((state) => state.filtering)
  const owners = useComputed(['touchpoint'], ownersOf)
  const { rows } = useLayout()
  const lanes = rows.flatMap(({ lane }) => lane ?? [])

  const choice = <C extends keyof Filter>(
    condition: C,
    value: Filter[C],
    label: string,
  ): Exclude<MenuEntry, 'separator'> => ({
    id: String(value),
    label,
    isChosen: filter[condition] === value,
    onAction: () => setFilter({ [condition]: filter[condition] === value ? noFilter[condition] : value }),
  })
  const menu = (condition: keyof Filter, items: MenuEntry[], empty = ''): MenuEntry => ({
    id: condition,
    label: t(`overlays.filter.by.${condition}`),
    items: items.length ? items : [{ id: 'none', label: empty, isDisabled: true }],
  })
  return (
    <MenuButton
      isOpen={open}
      onOpenChange={(now) => useLooking.setState({ filtering: now })}
      label={t('overlays.filter.button')}
      icon={<ListFilter />}
      showLabel
      items={[
        { ...choice('momentOfTruth', true, t('overlays.filter.by.momentOfTruth')), id: 'momentOfTruth' },
        menu(
          'lacks',
          missing.map((one) => choice('lacks', one, t(`overlays.filter.lacks.${one}`))),
        ),
        menu(
          'owner',
          owners.map((one) => choice('owner', one, one)),
          t('overlays.filter.noOwners'),
        ),
        menu(
          'lane',
          lanes.map(({ id, name }) => choice('lane', id, laneName(name))),
          t('overlays.filter.noLanes'),
        ),
        menu(
          'claim',
          claims.map((one) => choice('claim', one, t(`records.claim.${one}`))),
        ),
        'separator',
        {
          id: 'clear',
          label: t('overlays.filter.clear'),
          isDisabled: !isFiltered(filter),
          onAction: clearFilter,
        },
      ]}
    />
  )
}
