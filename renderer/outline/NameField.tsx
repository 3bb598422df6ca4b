import { setField } from '../../shared/edits/fields.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { OutlineField } from './OutlineField.tsx'
import { goToRow, type Row, useOutline } from './state.ts'

/** Another name for a stage, a lane or a touchpoint, typed in its place. */
export function NameField({ row }: { row: Row }) {
  const client = useClient()
  const of =
    row.kind === 'touchpoint'
      ? (['touchpoint', row.id] as const)
      : row.kind === 'stage'
        ? (['stage', row.stage] as const)
        : (['lane', row.kind === 'cell' ? (row.lane ?? '') : ''] as const)
  const [type, id] = of
  const value = type === 'touchpoint' ? client.view.get(type, id)?.title : client.view.get(type, id)?.name
  const take = ([name = '']: readonly string[]) =>
    client.commit(
      type === 'touchpoint'
        ? setField(client.view, type, id, 'title', name)
        : setField(client.view, type, id, 'name', name),
    )
  return (
    <OutlineField
      label={t('outline.rename')}
      value={value}
      onTake={take}
      onEnd={() => goToRow(row)}
      onLeave={() => useOutline.setState({ typing: null })}
    />
  )
}
