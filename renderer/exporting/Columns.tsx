import { type BacklogColumn, type BacklogField, backlogFields } from '../../shared/exporting.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Plus, X } from '../ui/icons.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'

type Props = { columns: readonly BacklogColumn[]; onChange(columns: BacklogColumn[]): void }

const named = (field: BacklogField) => ({ field, title: t(`exports.backlogFields.${field}`) })
const options = backlogFields.map((id) => ({ id, label: t(`exports.backlogFields.${id}`) }))

/** Which columns the backlog has, in which order, and what the tool at the other end calls them. Kept for next time. */
export function Columns({ columns, onChange }: Props) {
  const shown = columns.length ? columns : backlogFields.map(named)
  const put = (at: number, column: BacklogColumn) => onChange(shown.map((one, i) => (i === at ? column : one)))
  const free = backlogFields.find((field) => !shown.some((one) => one.field === field)) ?? 'title'
  return (
    <fieldset className="exporting-columns">
      <legend>{t('exporting.columns')}</legend>
      <ul>
        {shown.map((column, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; the same field may stand twice
          <li key={i}>
            <Select
              label={t('exporting.field', { n: i + 1 })}
              hideLabel
              value={column.field}
              options={options}
              onChange={(field) => field && put(i, named(field))}
            />
            <TextField
              label={t('exporting.columnName', { n: i + 1 })}
              hideLabel
              value={column.title}
              onChange={(title) => put(i, { ...column, title: title.slice(0, 80) })}
            />
            <IconButton
              label={t('exporting.removeColumn', { title: column.title })}
              icon={<X />}
              isDisabled={shown.length === 1}
              onPress={() => onChange(shown.filter((_, at) => at !== i))}
            />
          </li>
        ))}
      </ul>
      <div className="exporting-columns-foot">
        <Button variant="quiet" icon={<Plus />} onPress={() => onChange([...shown, named(free)])}>
          {t('exporting.addColumn')}
        </Button>
        {columns.length > 0 && (
          <Button variant="quiet" onPress={() => onChange([])}>
            {t('exporting.allColumns')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
