import { useState } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { removeRecord } from '../../shared/edits/lists.ts'
import { asRefusal } from '../../shared/errors.ts'
import { day } from '../../shared/format.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { BookOpen, Trash2 } from '../ui/icons.ts'
import { notify } from '../ui/notices.tsx'
import { LineField, TextField } from '../ui/TextField.tsx'
import { Compared } from './Compared.tsx'
import './versions.css'

/** Versions of the engagement: kept under a name, opened to read, compared with now or with another. */
export function Versions() {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const versions = useAll('version').toSorted((a, b) => b.at.localeCompare(a.at))
  const [chosen, setChosen] = useState<string | null>(null)
  const before = versions.find(({ id }) => id === chosen) ?? versions[0]
  const refuse = (error: unknown) => notify.refusal(asRefusal(error))
  return (
    <main className="versions">
      <header>
        <h2>{t('versions.title')}</h2>
        {!readOnly && <Keep onKept={setChosen} />}
      </header>
      {!before && (
        <EmptyState title={t('versions.emptyTitle')}>
          <p>{t('versions.empty')}</p>
        </EmptyState>
      )}
      {before && (
        <div className="versions-body">
          <ul className="versions-list" aria-label={t('versions.list')}>
            {versions.map((one) => (
              <li key={one.id} data-current={one.id === before.id || undefined}>
                <LineField
                  label={t('versions.name')}
                  hideLabel
                  value={one.name}
                  isDisabled={readOnly}
                  onCommit={(name) => client.commit(setField(client.view, 'version', one.id, 'name', name))}
                />
                <span className="versions-day num">{day(one.at.slice(0, 10))}</span>
                <button
                  type="button"
                  className="tl-button tl-button-quiet"
                  aria-pressed={one.id === before.id}
                  onClick={() => setChosen(one.id)}
                >
                  {t('versions.compare')}
                </button>
                <IconButton
                  label={`${t('versions.open')}: ${one.name}`}
                  icon={<BookOpen />}
                  onPress={() => void client.openVersion(one).catch(refuse)}
                />
                {!readOnly && (
                  <IconButton
                    label={`${t('versions.remove')}: ${one.name}`}
                    icon={<Trash2 />}
                    onPress={() => client.commit(removeRecord(client.view, 'version', one.id))}
                  />
                )}
              </li>
            ))}
          </ul>
          <Compared key={before.id} before={before} others={versions.filter((one) => one.at > before.at)} />
        </div>
      )}
    </main>
  )
}

function Keep({ onKept }: { onKept(id: string): void }) {
  const client = useClient()
  const hint = t('versions.nameHint', { day: day(new Date().toISOString().slice(0, 10)) })
  const [name, setName] = useState('')
  const keep = async () => {
    try {
      await client.settled()
      const { id } = await client.ask('keepVersion', { name: name.trim() || hint })
      setName('')
      onKept(id)
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
  }
  return (
    <form
      className="versions-keep"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField label={t('versions.name')} hideLabel value={name} placeholder={hint} onChange={setName} />
      <Button variant="primary" type="submit">
        {t('versions.keep')}
      </Button>
    </form>
  )
}
