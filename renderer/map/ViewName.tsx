import { useState } from 'react'
import { keepView, renameView } from '../../shared/edits/namedViews.ts'
import { t } from '../../shared/text/index.ts'
import { useRecord } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { lookNow, overlayName, useLooking } from './looking.ts'
import { oneLine } from './RenameField.tsx'
import { useTools } from './tools.ts'

/** Asks for the name under which a view is kept, or for another name of the one last shown. */
export function ViewName() {
  const dialog = useLooking((state) => state.dialog)
  return dialog ? <NameDialog renames={dialog === 'rename'} /> : null
}

function NameDialog({ renames }: { renames: boolean }) {
  const { client } = useTools()
  const named = useLooking((state) => state.named)
  const view = useRecord('namedView', renames ? named : null)
  const [name, setName] = useState(() => view?.name ?? overlayName(useLooking.getState().overlay))
  const close = () => useLooking.setState({ dialog: null })
  const keep = () => {
    const wanted = oneLine(name)
    if (!wanted) return
    close()
    if (view) return client.commit(renameView(client.view, view.id, wanted))
    const { id, intent } = keepView(client.view, lookNow(), wanted)
    client.commit(intent)
    useLooking.setState({ named: id })
  }
  return (
    <Dialog title={renames ? t('overlays.views.renameTitle') : t('overlays.views.keepTitle')} isOpen onClose={close}>
      <form
        className="map-move"
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField
          label={t('overlays.views.name')}
          description={renames ? undefined : t('overlays.views.keepHint')}
          value={name}
          autoFocus
          onChange={setName}
        />
        <div className="tl-dialog-actions">
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!oneLine(name)}>
            {renames ? t('overlays.views.renameAction') : t('overlays.views.keepAction')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
