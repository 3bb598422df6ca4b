import { useState } from 'react'
import { recordObservation } from '../../../shared/edits/observations.ts'
import { newId } from '../../../shared/id.ts'
import { emptyDraft } from '../../../shared/room/drafts.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Plus } from '../../ui/icons.ts'
import { TextField } from '../../ui/TextField.tsx'

type Props = { walkthrough: string; after: string | null; walker: string; onFound(stop: string): void }

/** A point that is not among the stops: it becomes one, after the one where the walker is. */
export function Found({ walkthrough, after, walker, onFound }: Props) {
  const client = useClient()
  const [title, setTitle] = useState('')
  const add = () => {
    if (!title.trim()) return
    const stop = newId()
    const draft = emptyDraft(newId(), walkthrough, stop, new Date().toISOString())
    const found = { title: title.trim(), place: '', after }
    client.commit(recordObservation(client.view, { ...draft, found }, walker))
    setTitle('')
    onFound(stop)
  }
  return (
    <section className="walking-part" aria-labelledby="walking-found">
      <h3 id="walking-found">{t('walk.walking.found')}</h3>
      <form
        className="walking-add"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label={t('walk.walking.foundWhat')}
          hideLabel
          placeholder={t('walk.walking.foundWhat')}
          value={title}
          onChange={setTitle}
        />
        <Button type="submit" size="big" icon={<Plus />} isDisabled={!title.trim()}>
          {t('walk.walking.addFound')}
        </Button>
      </form>
    </section>
  )
}
