import type { ImportPreview } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { Select } from '../ui/Select.tsx'

type Props = { preview: ImportPreview; onChoose(header: string, column: string): void }

/** Which of the file's columns is used as which of ours; open where the one that names the touchpoints is not found. */
export function Mapping({ preview: { header, known }, onChoose }: Props) {
  const named = header.filter(({ name }) => name.trim())
  if (!named.length || !known.length) return null
  const found = named.filter(({ column }) => column !== null).length
  const lacks = !named.some(({ column }) => column === touchpoint)
  const options = known.map((id) => ({ id, label: id }))
  return (
    <details className="importing-mapping" open={lacks || undefined}>
      <summary>{t('importing.mapping', { found, count: named.length })}</summary>
      {lacks && <p className="importing-hint">{t('importing.whichTouchpoint')}</p>}
      <ul>
        {named.map(({ name, column }) => (
          <li key={name}>
            <span className="importing-header" title={name}>
              {name}
            </span>
            <Select
              label={t('importing.usedAs', { name })}
              hideLabel
              value={column}
              none={t('importing.notUsed')}
              options={options}
              onChange={(chosen) => onChoose(name, chosen ?? '')}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The one column that an import cannot do without (electron/imports/csv/columns.ts). */
const touchpoint = 'Touchpoint'
