import { dayTime, size } from '../../shared/format.ts'
import type { BackupEntry } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'

type Props = {
  backups: readonly BackupEntry[]
  /** The last edit of the file itself; null where that is not known. */
  seq: number | null
  action: string
  onRestore(backup: BackupEntry): void
}

/** Backups, newest first, each with what it lacks. */
export function BackupList({ backups, seq, action, onRestore }: Props) {
  return (
    <ul className="health-backups">
      {backups.map((backup) => (
        <li key={backup.name}>
          <span className="num">{dayTime(backup.at)}</span>
          <span className="health-faint">
            {seq === null
              ? size(backup.size)
              : seq > backup.seq
                ? t('safety.lacks', { count: seq - backup.seq })
                : t('safety.current')}
          </span>
          <Button variant="quiet" onPress={() => onRestore(backup)}>
            {action}
          </Button>
        </li>
      ))}
    </ul>
  )
}
