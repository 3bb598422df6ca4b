import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { type Hit, search } from '../../shared/search.ts'
import { type Key, t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import './search.css'

type Props = { onClose(): void; onFind(hit: Hit): void }

/** Finds touchpoints, what is written at them, and terms; Enter or the arrows choose. */
export function SearchDialog({ onClose, onFind }: Props) {
  const client = useClient()
  const [query, setQuery] = useState('')
  const hits = useMemo(() => search(client.view, query), [client, query])
  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    onFind(hit)
  }
  return (
    <Dialog title={t('shell.search')} isOpen onClose={onClose}>
      <div className="search">
        <SearchField
          label={t('shell.searchHint')}
          value={query}
          onChange={setQuery}
          onSubmit={() => choose(hits[0])}
          autoFocus
        />
        {query.trim() !== '' && hits.length === 0 && <p role="status">{t('shell.noMatch', { query })}</p>}
        {hits.length > 0 && (
          <ListBox
            aria-label={t('shell.search')}
            className="search-hits"
            items={hits}
            onAction={(key) => choose(hits.find((hit) => hit.id === key))}
          >
            {(hit) => (
              <ListBoxItem id={hit.id} textValue={hit.text} className="search-hit">
                <span className="search-type">{t(`records.type.${hit.type}` as Key)}</span>
                <span className={hit.type === 'touchpoint' ? 'search-text' : 'search-text words'}>{hit.text}</span>
                <span className="search-detail">{hit.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        )}
      </div>
    </Dialog>
  )
}
