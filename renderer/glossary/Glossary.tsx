import { useState } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { addTerms, parseTerms } from '../../shared/edits/terms.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useClient, useClientState } from '../client/hooks.ts'
import { Item } from '../inspector/Item.tsx'
import { label } from '../inspector/options.ts'
import { useAdd } from '../inspector/useAdd.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Plus } from '../ui/icons.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import './glossary.css'

/** The organisation's own terms, and what it means by them. */
export function Glossary() {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const terms = useAll('term')
  const { add, added } = useAdd('term')
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const shown = terms.filter((one) => `${one.word} ${one.meaning}`.toLowerCase().includes(wanted) || one.id === added)
  const set = (id: string, field: 'word' | 'meaning', value: string) =>
    client.commit(setField(client.view, 'term', id, field, value))
  return (
    <main
      className="glossary"
      onPaste={(event) => {
        const lines = parseTerms(event.clipboardData.getData('text/plain'))
        if (lines.length < 2 || readOnly) return
        event.preventDefault()
        client.commit(addTerms(client.view, lines))
      }}
    >
      <header className="glossary-head">
        <h2>{t('glossary.title')}</h2>
        {terms.length > 5 && <SearchField label={t('glossary.search')} value={query} onChange={setQuery} />}
        {!readOnly && (
          <Button variant="primary" icon={<Plus />} onPress={() => add({})}>
            {t('glossary.add')}
          </Button>
        )}
      </header>
      {terms.length === 0 && (
        <EmptyState title={t('glossary.emptyTitle')}>
          <p>{t('glossary.empty')}</p>
          <p>{t('glossary.paste')}</p>
        </EmptyState>
      )}
      {wanted !== '' && shown.length === 0 && <p role="status">{t('shell.noMatch', { query })}</p>}
      <ul className="glossary-list">
        {shown.map((one) => (
          <Item key={one.id} type="term" id={one.id} name={one.word}>
            <div className="glossary-term">
              <LineField
                label={label('term', 'word')}
                hideLabel
                value={one.word}
                placeholder={label('term', 'word')}
                autoFocus={one.id === added}
                isDisabled={readOnly}
                onCommit={(word) => set(one.id, 'word', word)}
                onEnter={() => add({})}
              />
              <WordsField
                label={label('term', 'meaning')}
                hideLabel
                value={one.meaning}
                placeholder={t('glossary.meaningHint')}
                isDisabled={readOnly}
                onCommit={(meaning) => set(one.id, 'meaning', meaning)}
              />
            </div>
          </Item>
        ))}
      </ul>
    </main>
  )
}
