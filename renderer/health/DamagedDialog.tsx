import type { BackupEntry } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { BackupList } from './BackupList.tsx'
import './health.css'

/** A file that cannot be opened, and the backups of it: what was refused, with its reason; `seq`: its last edit, if known. */
export type Damaged = { file: string; name: string; why: string; backups: BackupEntry[]; seq: number | null }

type Props = { damaged: Damaged; onClose(): void; onRestore(backup: BackupEntry): void }

export function DamagedDialog({ damaged, onClose, onRestore }: Props) {
  return (
    <Dialog title={t('safety.damagedTitle')} isOpen onClose={onClose}>
      <div className="health">
        <p role="alert">{damaged.why}</p>
        <p className="health-faint">{t('safety.damaged', { name: damaged.name })}</p>
        <BackupList backups={damaged.backups} seq={damaged.seq} action={t('safety.openBackup')} onRestore={onRestore} />
      </div>
    </Dialog>
  )
}
