import { useEffect, useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { ImportPreview } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { upload } from '../client/bytes.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Mapping } from './Mapping.tsx'
import { Preview } from './Preview.tsx'
import './importing.css'

type Props = { picked: File; onClose(): void }

/** Shows what importing a file would do, row by row where one cannot be used, before anything changes. */
export function ImportDialog({ picked, onClose }: Props) {
  const client = useClient()
  const file = useClientState((state) => state.file)
  const [read, setRead] = useState<{ upload: string; preview: ImportPreview } | null>(null)
  const [name, setName] = useState(picked.name.replace(/\.[^.]+$/, ''))
  const [columns, setColumns] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let gone = false
    const look = async () => {
      const id = await upload(picked)
      const preview = await client.ask('previewImport', { upload: id, file })
      if (!gone) setRead({ upload: id, preview })
    }
    look().catch((error: unknown) => {
      if (gone) return
      notify.refusal(asRefusal(error))
      onClose()
    })
    return () => {
      gone = true
    }
  }, [client, picked, file, onClose])

  const choose = async (header: string, column: string) => {
    if (!read) return
    const next = { ...columns, [header]: column }
    // One column of the file for each of ours: what was used as it before gives way.
    for (const one of read.preview.header)
      if (column && one.column === column && one.name !== header) next[one.name] = ''
    setColumns(next)
    try {
      const preview = await client.ask('previewImport', { upload: read.upload, file, columns: next })
      setRead({ upload: read.upload, preview })
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
  }

  const run = async () => {
    if (!read) return
    setBusy(true)
    try {
      const done = await client.ask('import', {
        ...{ upload: read.upload, file, columns },
        name: name.trim() || picked.name,
      })
      onClose()
      if (!done.file) return
      if (done.file !== file) await client.open(done.file)
      notify.news(t('importing.done', { file: picked.name }))
    } catch (error) {
      setBusy(false)
      notify.refusal(asRefusal(error))
    }
  }

  const usable = read !== null && read.preview.used > 0
  return (
    <Dialog title={t('importing.title', { file: picked.name })} isOpen onClose={onClose}>
      <div className="importing">
        {!read && <p role="status">{t('importing.reading', { file: picked.name })}</p>}
        {read && <Mapping preview={read.preview} onChoose={(header, column) => void choose(header, column)} />}
        {read && <Preview preview={read.preview} />}
        {usable && !file && <TextField label={t('importing.name')} value={name} onChange={setName} />}
        {usable && file && <p className="importing-hint">{t('importing.undoHint')}</p>}
        <div className="tl-dialog-actions">
          <Button onPress={onClose}>{t('importing.cancel')}</Button>
          <Button variant="primary" isDisabled={!usable || busy} onPress={() => void run()}>
            {t('importing.do')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
