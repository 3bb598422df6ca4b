import type { FileEntry } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { X } from '../ui/icons.ts'

type Props = { files: FileEntry[] | null; onOpen(file: string): void; onForget(file: string): void }

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** The files opened before, most recent first. One that is not where it was says so and can be taken off. */
export function Recent({ files, onOpen, onForget }: Props) {
  if (!files) return null
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('home.recent')}</h2>
      {files.length === 0 && <p className="recent-none">{t('home.noRecent')}</p>}
      <ul>
        {files.map((entry) => (
          <li key={entry.file}>
            <button type="button" className="recent-open" disabled={entry.missing} onClick={() => onOpen(entry.file)}>
              <b>{entry.name}</b>
              <span className="recent-when">{when.format(new Date(entry.openedAt))}</span>
              <span className="recent-where">{entry.missing ? t('home.missing') : entry.folder}</span>
            </button>
            <IconButton
              label={`${t('home.forget')}: ${entry.name}`}
              icon={<X />}
              onPress={() => onForget(entry.file)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
