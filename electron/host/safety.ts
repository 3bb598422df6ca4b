import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Edit } from '../../shared/edits/edit.ts'
import { asRefusal, fail } from '../../shared/errors.ts'
import { safeName } from '../../shared/names.ts'
import type { BackupEntry, Output } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { writeWhole } from '../exports/writeWhole.ts'
import type { Backup } from '../ledger/backups.ts'
import { copyBytes } from '../ledger/copy.ts'
import { readWhole } from '../ledger/whole.ts'
import { freePath, nameOf } from './files.ts'
import type { Host } from './host.ts'
import type { Session } from './session.ts'

/** Bytes of a `.touchline` file. */
const mediaType = 'application/vnd.sqlite3'

type Opened = NonNullable<Session['opened']>

/** Who asks how safe a file is, is shown that it is: what is not backed up yet is, first. */
export async function health({ host }: Session, { path, ledger }: Opened): Promise<Output<'health'>> {
  await host.engagements.backUp(path)
  const size = (end: string) => statSync(path + end, { throwIfNoEntry: false })?.size ?? 0
  return {
    name: basename(path),
    folder: dirname(path),
    size: size('') + size('-wal'),
    edits: ledger.seq,
    backups: host.engagements.backups(path).list().map(entryOf),
    check: host.checks.get(path) ?? null,
  }
}

export function check({ host }: Session, { path, ledger }: Opened): Output<'check'> {
  const result = { at: new Date().toISOString(), faults: ledger.check() }
  host.checks.set(path, result)
  return result
}

/** Everything deleted is gone from the file and from its backups; one fresh backup is made. */
export async function forgetDeleted(
  { host, actor }: Session,
  { path, ledger }: Opened,
): Promise<Output<'forgetDeleted'>> {
  await ledger.forget(actor)
  const { open } = host.rooms
  if (open?.ledger === ledger) open.forgotten()
  host.engagements.backups(path).clear()
  await host.engagements.backUp(path)
  return {}
}

/**
 * What can be gone back to where a file cannot be opened: its backups from the newest whole one on, and (where that can
 * still be read) the number of the file's own last edit, which says what each of them lacks.
 */
export async function backupsOf(host: Host, path: string): Promise<Output<'backups'>> {
  const [found, backups] = await Promise.all([
    host.inspect(path).then(
      () => undefined,
      (error: unknown) => asRefusal(error).values.edits,
    ),
    host.engagements.backups(path).good(host.inspect),
  ])
  return { backups: backups.map(entryOf), seq: typeof found === 'number' ? found : null }
}

/** A new file from a backup, beside the present one. Throws `file.damaged` where the backup itself is. */
export async function restore(host: Host, path: string, name: string): Promise<string> {
  const backup = host.engagements
    .backups(path)
    .list()
    .find((one) => one.name === name)
  if (!backup) throw fail('file.missing', { file: name })
  // What is there now is kept too: as it is, and as a backup where it can still be read.
  await host.engagements.backUp(path)
  const { bytes } = await readWhole(backup.path)
  const to = freePath(
    dirname(path),
    t('safety.restoredName', { name: nameOf(path), at: backup.at.slice(0, 16).replace(':', '.') }),
  )
  writeWhole(to, bytes)
  // Read to its end just now.
  return host.files.remember(to, true)
}

/** Memory and what could not be kept, as a new file: to the chosen place, or to download. */
export async function saveCopy(
  { host, actor }: Session,
  { path, ledger }: Opened,
  edits: Edit[],
): Promise<Output<'saveCopy'>> {
  const name = `${safeName(t('safety.copyName', { name: nameOf(path) }))}.touchline`
  const to = host.native ? await host.native.chooseSave(name, 'touchline') : null
  if (host.native && to === null) return { kind: 'cancelled' }
  const bytes = copyBytes(ledger, edits, actor)
  if (to === null) return { kind: 'download', download: host.parcels.hold({ name, bytes, mediaType }), name }
  writeWhole(to, bytes)
  host.files.remember(to, true)
  return { kind: 'saved', name: basename(to) }
}

const entryOf = ({ name, at, size, seq }: Backup): BackupEntry => ({ name, at, size, seq })
