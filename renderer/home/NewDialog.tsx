import { useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'

type Props = { isOpen: boolean; onClose(): void; onCreate(name: string): void }

export function NewDialog({ isOpen, onClose, onCreate }: Props) {
  const [name, setName] = useState('')
  const create = () => {
    if (!name.trim()) return
    onClose()
    onCreate(name.trim())
  }
  return (
    <Dialog title={t('home.newTitle')} isOpen={isOpen} onClose={onClose}>
      <form
        className="new-form"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <TextField label={t('home.name')} description={t('home.nameHint')} value={name} onChange={setName} autoFocus />
        <div className="tl-dialog-actions">
          <Button onPress={onClose}>{t('home.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!name.trim()}>
            {t('home.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
