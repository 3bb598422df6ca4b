import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { asRefusal, fail } from '../../shared/errors.ts'
import { extensionOf, usualOptions } from '../../shared/exporting.ts'
import { newId } from '../../shared/id.ts'
import { exportName, safeName } from '../../shared/names.ts'
import type { CallName, Calls, Output } from '../../shared/protocol.ts'
import { engagementId } from '../../shared/records/engagement.ts'
import { tablesOf } from '../../shared/records/table.ts'
import { renderOffThread } from '../exports/offThread.ts'
import { writeWhole } from '../exports/writeWhole.ts'
import { createLedger } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'
import { removeParts } from '../ledger/leftovers.ts'
import { deliver } from './delivering.ts'
import { freePath, nameOf } from './files.ts'
import { previewOf, runImport, starter } from './importing.ts'
import { roomHandlers } from './room/handlers.ts'
import { backupsOf, check, forgetDeleted, health, restore, saveCopy } from './safety.ts'
import type { Session } from './session.ts'
import { keepVersion, readVersion } from './versions.ts'

export type Handlers = {
  [N in CallName]: (session: Session, input: z.output<Calls[N]['input']>) => Promise<Output<N>> | Output<N>
}

/** What each call does. */
export const handlers: Handlers = {
  home: ({ host, opening, role }) => ({
    files: role === 'owner' ? host.files.entries() : [],
    native: host.native !== null && role === 'owner',
    opening,
  }),

  async create({ host }, { name, from }) {
    const path = await newPath(host, name)
    if (path === null) return { file: null }
    await (await createLedger(path, starter(name, from))).close()
    return { file: host.files.remember(path, true) }
  },

  async choose({ host }) {
    const path = (await host.native?.chooseOpen()) ?? null
    return { file: path === null ? null : host.files.remember(path) }
  },

  async openUpload({ host }, { upload }) {
    const { name, bytes } = host.parcels.get(upload)
    const path = freePath(host.folder, nameOf(name))
    const arrived = join(host.folder, `.${newId()}`)
    writeWhole(arrived, bytes)
    try {
      // What is opened is not what came: the child writes a new file of the rows that it could read.
      await host.inspect(arrived, path)
    } catch (error) {
      removeParts(path)
      const { code, values } = asRefusal(error)
      throw fail(code, { ...values, file: name }, error)
    } finally {
      removeParts(arrived)
    }
    return { file: host.files.remember(path, true) }
  },

  forget({ host }, { file }) {
    host.files.forget(file)
    return {}
  },

  async previewImport(session, { upload, file, columns: mapping }) {
    const { name, bytes } = session.host.parcels.get(upload)
    return previewOf(bytes, name, file === null ? null : current(session).records, { mapping, lenient: true })
  },

  async import(session, { upload, file, name, columns: mapping }) {
    const { host } = session
    const parcel = host.parcels.get(upload)
    if (file !== null) {
      await host.engagements.backUp(opened(session).path)
      await runImport(current(session), parcel.bytes, parcel.name, session.actor, { mapping })
      return { file }
    }
    // Looked at before a file is made for it, so that a refused import leaves no empty engagement behind.
    await previewOf(parcel.bytes, parcel.name, null, { mapping })
    const path = await newPath(host, name)
    if (path === null) return { file: null }
    const ledger = await createLedger(path, starter(name, 'blank'))
    try {
      await runImport(ledger, parcel.bytes, parcel.name, session.actor, { mapping })
    } finally {
      await ledger.close()
    }
    return { file: host.files.remember(path, true) }
  },

  async open(session, { file, since }) {
    const ledger = await session.enter(file)
    const missed = since === null ? null : ledger.since(since)
    return {
      name: nameFor(session, file, ledger),
      actor: session.actor,
      role: session.role,
      readOnly: ledger.readOnly,
      newer: ledger.newer,
      seq: ledger.seq,
      history: ledger.history(session.actor),
      records: missed ? null : tablesOf(ledger.records),
      edits: missed,
    }
  },

  async close(session) {
    await session.leave(true)
    return {}
  },

  async commit(session, { edit }) {
    if (edit.actor !== session.actor) throw fail('request.invalid', { why: 'another person’s edit' })
    const ledger = current(session)
    const done = await ledger.commit(edit)
    return { edit: done, history: ledger.history(session.actor) }
  },

  async undo(session, { id }) {
    const ledger = current(session)
    const done = await ledger.undo(session.actor, id)
    return { edit: done, history: ledger.history(session.actor) }
  },

  async redo(session, { id }) {
    const ledger = current(session)
    const done = await ledger.redo(session.actor, id)
    return { edit: done, history: ledger.history(session.actor) }
  },

  async keepVersion(session, { name }) {
    return { id: await keepVersion(current(session), name, session.actor) }
  },

  version(session, { id }) {
    const records = readVersion(current(session), id)
    return { records: tablesOf({ all: (type) => records[type] }) }
  },

  health: (session) => health(session, opened(session)),
  check: (session) => check(session, opened(session)),
  forgetDeleted: (session) => forgetDeleted(session, opened(session)),
  backups: ({ host }, { file }) => backupsOf(host, host.files.path(file)),
  restore: async ({ host }, { file, name }) => ({ file: await restore(host, host.files.path(file), name) }),
  saveCopy: (session, { edits }) => saveCopy(session, opened(session), edits),

  async export(session, { format, look, options = usualOptions, id = newId() }) {
    const { host } = session
    const name = exportName(current(session).records.all('engagement')[0]?.name ?? '', format)
    const path = host.native ? await host.native.chooseSave(name, extensionOf(format)) : null
    if (host.native && path === null) return { kind: 'cancelled' }
    host.choices.keep(options)
    const ledger = current(session)
    const stop = new AbortController()
    session.exports.set(id, stop)
    try {
      const source = { view: ledger.records, photo: (hash: string) => ledger.photo(hash), look, options }
      const onProgress = (done: number) => session.tell({ event: 'exporting', id, done })
      const written = await renderOffThread(source, format, { onProgress, signal: stop.signal })
      return written && !stop.signal.aborted ? deliver(host, path, name, written) : { kind: 'cancelled' }
    } finally {
      session.exports.delete(id)
    }
  },

  cancelExport(session, { id }) {
    session.exports.get(id)?.abort()
    return {}
  },

  exportChoices: ({ host }) => host.choices.get(),
  ...roomHandlers,
}

/** The ledger that this screen has open. Throws `request.closed`. */
const current = (session: Session): Ledger => opened(session).ledger

function opened(session: Session): NonNullable<Session['opened']> {
  if (!session.opened) throw fail('request.closed')
  return session.opened
}

/** A guest is told what the engagement is called, not the file. */
const nameFor = ({ host, visit }: Session, file: string, ledger: Ledger): string =>
  (visit
    ? ledger.records.get('engagement', engagementId)?.name
    : host.files.entries().find((entry) => entry.file === file)?.name) ?? ''

async function newPath(host: Session['host'], name: string): Promise<string | null> {
  if (host.native) return host.native.chooseSave(`${safeName(name)}.touchline`, 'touchline')
  mkdirSync(host.folder, { recursive: true })
  return freePath(host.folder, name)
}
