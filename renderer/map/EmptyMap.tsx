import { type FormEvent, useState } from 'react'
import { addStages } from '../../shared/edits/stages.ts'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { journeyOn } from './model.ts'
import { oneLine } from './RenameField.tsx'
import { useMap } from './state.ts'
import { useTools } from './tools.ts'

/** A journey without stages: three ways to begin. */
export function EmptyMap() {
  const tools = useTools()
  const { client } = tools
  const readOnly = useClientState((state) => state.readOnly)
  const [name, setName] = useState('')
  const begin = (names: readonly string[]) => {
    const { ids, intent } = addStages(client.view, journeyOn(client), names)
    client.commit(intent)
    useMap.setState({ cursor: { kind: 'cell', stage: ids[0]!, lane: null } })
    tools.refocus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (oneLine(name)) begin([oneLine(name)])
  }
  if (readOnly) return <div className="map-empty">{t('map.empty.readOnly')}</div>
  return (
    <div className="map-empty">
      <div>
        <h2>{t('map.empty.title')}</h2>
        <p>{t('map.empty.words')}</p>
        <form onSubmit={submit}>
          <label className="tl-field">
            <span className="tl-label">{t('map.empty.first')}</span>
            <input
              className="tl-input"
              value={name}
              maxLength={500}
              placeholder={t('map.empty.example')}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => event.stopPropagation()}
            />
          </label>
          <Button variant="primary" type="submit" isDisabled={!oneLine(name)}>
            {t('map.empty.add')}
          </Button>
        </form>
        <ul>
          <li>
            <Button onPress={() => begin([t('map.empty.before'), t('map.empty.during'), t('map.empty.after')])}>
              {t('map.empty.three')}
            </Button>
          </li>
          <li>{t('map.empty.tray')}</li>
        </ul>
      </div>
    </div>
  )
}
