import { useCallback, useEffect, useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import { dayTime, figure, size } from '../../shared/format.ts'
import type { BackupEntry, Output } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog, Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { BackupList } from './BackupList.tsx'
import { useSaveCopy } from './useSaveCopy.ts'
import './health.css'

/** How the open file is: where it lies, what backs it up, whether it is whole. */
export function HealthDialog({ onClose }: { onClose(): void }) {
  const client = useClient()
  const file = useClientState((state) => state.file)
  const saveCopy = useSaveCopy()
  const [found, setFound] = useState<Output<'health'> | null>(null)
  const [checking, setChecking] = useState(false)
  const [forgetting, setForgetting] = useState(false)
  const readOnly = useClientState((state) => state.readOnly)
  const attempt = useCallback((work: () => Promise<void>) => {
    work().catch((error: unknown) => notify.refusal(asRefusal(error)))
  }, [])
  const look = useCallback(async () => setFound(await client.ask('health', {})), [client])
  useEffect(() => attempt(look), [attempt, look])
  const checkNow = async () => {
    setChecking(true)
    try {
      await client.ask('check', {})
      await look()
    } finally {
      setChecking(false)
    }
  }
  const forget = async () => {
    if (!file) return
    await client.settled()
    await client.ask('forgetDeleted', {})
    onClose()
    await client.open(file)
    notify.news(t('safety.forgotten'))
  }
  if (forgetting)
    return (
      <ConfirmDialog
        title={t('safety.forget')}
        words={t('safety.forgetWords')}
        action={t('safety.forgetDo')}
        isOpen
        onClose={() => setForgetting(false)}
        onConfirm={() => attempt(forget)}
      />
    )
  const restore = async ({ name }: BackupEntry) => {
    if (!file) return
    const restored = await client.ask('restore', { file, name })
    onClose()
    await client.open(restored.file)
    notify.news(t('safety.restored'))
  }
  return (
    <Dialog title={t('safety.title')} isOpen onClose={onClose}>
      {found && (
        <div className="health">
          <dl>
            <Fact name={t('safety.file')}>{found.name}</Fact>
            <Fact name={t('safety.folder')}>{found.folder}</Fact>
            <Fact name={t('safety.size')}>{size(found.size)}</Fact>
            <Fact name={t('safety.edits')}>{figure(found.edits)}</Fact>
            <Fact name={t('safety.lastBackup')}>{lastBackup(found)}</Fact>
            <Fact name={t('safety.lastCheck')}>
              <span role="status">{checking ? t('safety.checking') : lastCheck(found)}</span>
            </Fact>
          </dl>
          {found.check?.faults.length ? (
            <ul className="health-faults">
              {found.check.faults.slice(0, 50).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          ) : null}
          <div className="health-actions">
            <Button isDisabled={checking} onPress={() => attempt(checkNow)}>
              {t('safety.checkNow')}
            </Button>
            <Button onPress={() => void saveCopy()}>{t('safety.saveCopy')}</Button>
            <Button isDisabled={readOnly} onPress={() => setForgetting(true)}>
              {t('safety.forget')}
            </Button>
          </div>
          <h3>{t('safety.backups')}</h3>
          <p className="health-faint">{t('safety.backupsHint')}</p>
          <BackupList
            backups={found.backups}
            seq={found.edits}
            action={t('safety.restore')}
            onRestore={(backup) => attempt(() => restore(backup))}
          />
        </div>
      )}
    </Dialog>
  )
}

function lastBackup({ backups, edits }: Output<'health'>): string {
  const [newest] = backups
  if (!newest) return t('safety.noBackup')
  return `${dayTime(newest.at)} · ${t('safety.sinceBackup', { count: edits - newest.seq })}`
}

function lastCheck({ check }: Output<'health'>): string {
  if (!check) return t('safety.neverChecked')
  const words = check.faults.length ? t('safety.faults', { count: check.faults.length }) : t('safety.whole')
  return `${dayTime(check.at)} · ${words}`
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
