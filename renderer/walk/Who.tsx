import { useState } from 'react'
import { startWalkthrough } from '../../shared/edits/walks.ts'
import { merged, walkersOf } from '../../shared/insight/walks/merge.ts'
import type { Walkthrough } from '../../shared/records/walkthrough.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWalk } from './state.ts'

/** Whose eyes they are: several people may walk with one device, one after the other. */
export function Who({ walk, onClose }: { walk: Walkthrough; onClose(): void }) {
  const client = useClient()
  const known = walkersOf(merged(client.view, walk.id)).filter(Boolean)
  const [name, setName] = useState('')
  const begin = (walker: string) => {
    const stops = client.view.of('stop', 'walkthrough', walk.id)
    const seen = (stop: string) => client.view.of('observation', 'stop', stop).some((one) => one.walker === walker)
    client.commit(startWalkthrough(client.view, walk.id, new Date().toISOString()))
    const stop = (stops.find((one) => !seen(one.id)) ?? stops[0])?.id ?? null
    useWalk.setState({ walking: { walkthrough: walk.id, walker, stop } })
    onClose()
  }
  return (
    <Dialog title={t('walk.who.title')} isOpen onClose={onClose}>
      <form
        className="walk-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) begin(name.trim())
        }}
      >
        <TextField
          label={t('walk.who.name')}
          description={t('walk.who.hint')}
          value={name}
          onChange={setName}
          autoFocus
        />
        {known.length > 0 && (
          <div className="walk-known">
            {known.map((one) => (
              <Button key={one} onPress={() => begin(one)}>
                {one}
              </Button>
            ))}
          </div>
        )}
        <div className="tl-dialog-actions">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!name.trim()}>
            {t('walk.who.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
