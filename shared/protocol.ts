import { z } from 'zod'
import { committed, edit } from './edits/edit.ts'
import { backlogFormats, exportOptions } from './exporting.ts'
import { id } from './records/fields.ts'
import { look } from './records/namedView.ts'
import { recordTables } from './records/table.ts'
import { roomCalls, roomEvents } from './room/calls.ts'
import { screenRoles } from './room/roles.ts'

export { paths } from './paths.ts'

// Every message between a screen and its host, declared once and parsed on both sides. Bytes (photos, uploads, downloads)
// go over HTTP or the app's own protocol, see `paths`. No message holds a path, SQL or a URL of elsewhere: files are
// handles that the host gave out.

export const exportFormats = [
  'docx',
  'xlsx',
  'csv',
  'md',
  'json',
  'svg',
  'png',
  'html',
  'pdf',
  'pptx',
  'mermaid',
  'cjml',
  'map-pdf',
  'walk-docx',
  'walk-pdf',
  'walk-html',
  ...backlogFormats,
] as const
export type ExportFormat = (typeof exportFormats)[number]

const seq = z.int().min(0)
/** What the actor could take back or do again now, in words; null where there is nothing. */
export const history = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() })
export type History = z.infer<typeof history>

export const fileEntry = z.strictObject({
  file: id,
  /** The file's name without extension. */
  name: z.string(),
  /** Its folder, for the eye only. */
  folder: z.string(),
  openedAt: z.iso.datetime(),
  missing: z.boolean(),
})
export type FileEntry = z.infer<typeof fileEntry>

export const importPreview = z.strictObject({
  kind: z.enum(['csv', 'json', 'xlsx', 'mermaid', 'cjml']),
  /** The file's own columns, and as which known one each is used. */
  header: z.array(z.strictObject({ name: z.string(), column: z.string().nullable() })),
  /** The columns that an import knows. */
  known: z.array(z.string()),
  rows: z.int(),
  used: z.int(),
  touchpoints: z.int(),
  stages: z.array(z.string()),
  lanes: z.array(z.string()),
  ignored: z.array(z.string()),
  problems: z.array(z.strictObject({ row: z.int(), reason: z.string() })),
  sample: z.array(z.strictObject({ row: z.int(), stage: z.string(), lane: z.string(), touchpoint: z.string() })),
})
export type ImportPreview = z.infer<typeof importPreview>

/** Where a copy went: to the chosen place, or ready to download. */
const written = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('download'), download: id, name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export const backupEntry = z.strictObject({
  /** Names it among the backups of its file. */
  name: z.string().max(100),
  at: z.iso.datetime(),
  /** Bytes. */
  size: z.int(),
  /** The last edit that it holds. */
  seq: z.int().min(0),
})
export type BackupEntry = z.infer<typeof backupEntry>

const nothing = z.strictObject({})
const file = z.strictObject({ file: id })
const outcome = z.strictObject({ edit: committed.nullable(), history })
/** Columns of an upload as a person chose them: header to the name of a known one, empty for none. */
const columns = z.record(z.string().max(500), z.string().max(60)).optional()
const name = z.string().trim().min(1).max(200)

/** What a screen can ask for: input and answer. */
export const calls = {
  /** The files known here, most recent first. `native`: the host has dialogs of the operating system. */
  home: {
    input: nothing,
    output: z.strictObject({
      files: z.array(fileEntry),
      native: z.boolean(),
      /** The file named on the command line, opened at once. */
      opening: id.nullable(),
    }),
  },
  /** Makes a file: with a native dialog where there is one, else in the folder for engagements. Null: cancelled. */
  create: {
    input: z.strictObject({ name, from: z.enum(['blank', 'sample']) }),
    output: z.strictObject({ file: id.nullable() }),
  },
  /** The native dialog "Open". Null: cancelled. */
  choose: { input: nothing, output: z.strictObject({ file: id.nullable() }) },
  /** Opens a copy of an uploaded engagement file, where there are no native dialogs. */
  openUpload: { input: z.strictObject({ upload: id }), output: file },
  /** Takes a file off the list; the file itself stays. */
  forget: { input: file, output: nothing },
  /** What importing an upload would do, into `file` or (null) into a new engagement. Changes nothing. */
  previewImport: { input: z.strictObject({ upload: id, file: id.nullable(), columns }), output: importPreview },
  /** Imports an upload in one edit. With `file: null` a new engagement called `name` is made for it. */
  import: {
    input: z.strictObject({ upload: id, file: id.nullable(), name, columns }),
    output: z.strictObject({ file: id.nullable() }),
  },
  /**
   * Opens a file on this screen. `since`: the last sequence number that the screen knows, to get what it missed; else
   * (null, or too long ago) all records come.
   */
  open: {
    input: z.strictObject({ file: id, since: seq.nullable() }),
    output: z.strictObject({
      name: z.string(),
      actor: id,
      /** Whose screen it is: a guest's of the room may not do everything. */
      role: z.enum(screenRoles),
      readOnly: z.boolean(),
      /** Where a newer version wrote the file: that version, and the newest that this app knows. */
      newer: z.strictObject({ found: z.int(), known: z.int() }).nullable(),
      seq,
      history,
      records: recordTables.nullable(),
      edits: z.array(committed).nullable(),
    }),
  },
  close: { input: nothing, output: nothing },
  /** Commits an edit. Sent again with the same id, it is answered with the first answer. */
  commit: { input: z.strictObject({ edit }), output: outcome },
  /** Takes back the actor's last edit (or group) by a new edit with the given id. */
  undo: { input: z.strictObject({ id }), output: outcome },
  redo: { input: z.strictObject({ id }), output: outcome },
  /** Keeps the open engagement as it is now under a name. */
  keepVersion: { input: z.strictObject({ name }), output: z.strictObject({ id }) },
  /** All records as they were when a version was kept. */
  version: {
    input: z.strictObject({ id }),
    output: z.strictObject({ records: recordTables }),
  },
  /** How the open file is: for a person who wants to trust it. */
  health: {
    input: nothing,
    output: z.strictObject({
      name: z.string(),
      folder: z.string(),
      /** Bytes, with what is still in its log. */
      size: z.int(),
      edits: z.int(),
      backups: z.array(backupEntry),
      check: z.strictObject({ at: z.iso.datetime(), faults: z.array(z.string()) }).nullable(),
    }),
  },
  /** Looks through the whole open file. */
  check: { input: nothing, output: z.strictObject({ at: z.iso.datetime(), faults: z.array(z.string()) }) },
  /** Forgets the history of the open file and its backups, and with them everything that was deleted. */
  forgetDeleted: { input: nothing, output: nothing },
  /** The backups of a file that cannot be opened, from the newest whole one on; `seq`: its own last edit, if known. */
  backups: { input: file, output: z.strictObject({ backups: z.array(backupEntry), seq: seq.nullable() }) },
  /** Makes a new file from a backup, beside the present one, which stays as it is. */
  restore: { input: z.strictObject({ file: id, name: z.string().max(100) }), output: file },
  /** Everything in memory and `edits` that could not be kept, as a new file, where the open one cannot be written. */
  saveCopy: { input: z.strictObject({ edits: z.array(edit).max(10_000) }), output: written },
  /**
   * Writes an export: where there are native dialogs to the chosen place, else it is ready to download. Other calls are
   * answered meanwhile; `exporting` events under the given id tell how far it is. `leftOut`: what a client's copy lacks.
   */
  export: {
    input: z.strictObject({
      format: z.enum(exportFormats),
      /** The overlay and the filter that the screen's map shows: drawn maps show them too. */
      look: look.optional(),
      options: exportOptions.optional(),
      id: id.optional(),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), name: z.string(), leftOut: z.string() }),
      z.strictObject({ kind: z.literal('download'), download: id, name: z.string(), leftOut: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Stops an export that is being written; it is answered as cancelled, and nothing of it is left. */
  cancelExport: { input: z.strictObject({ id }), output: nothing },
  /** How exports were written last on this machine. */
  exportChoices: { input: nothing, output: exportOptions },
  ...roomCalls,
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Input<N extends CallName> = z.input<Calls[N]['input']>
export type Output<N extends CallName> = z.output<Calls[N]['output']>

/** What a host tells a screen unasked. */
export const event = z.discriminatedUnion('event', [
  /** An edit was committed to the file open on this screen; `history` is the screen's own actor's. */
  z.strictObject({ event: z.literal('edit'), edit: committed, history }),
  /** Several edits of others, which came in quick succession, in their order: one screen is drawn for all of them. */
  z.strictObject({ event: z.literal('edits'), edits: z.array(committed), history }),
  /** The room is still there: a page cannot see the pings of a WebSocket. */
  z.strictObject({ event: z.literal('alive') }),
  /** The file was closed by the host, for the reason given in words. */
  z.strictObject({ event: z.literal('closed'), reason: z.string() }),
  /** The open file was taken away from under its ledger; no edit is kept any more. */
  z.strictObject({ event: z.literal('trouble'), code: z.string(), words: z.string() }),
  /** The open file can be written again. */
  z.strictObject({ event: z.literal('writable') }),
  /** How much of an export is done, 0 to 1. */
  z.strictObject({ event: z.literal('exporting'), id, done: z.number() }),
  /** The window asks for a command of its menu: undo, redo, export, ... */
  z.strictObject({ event: z.literal('menu'), command: z.string().max(40) }),
  ...roomEvents,
])
export type HostEvent = z.infer<typeof event>

/** Frames on the wire. `n` pairs an answer with its call. */
export const request = z.strictObject({
  n: z.int().min(1),
  call: z.enum(Object.keys(calls) as [CallName, ...CallName[]]),
  input: z.unknown(),
})
export type Request = z.infer<typeof request>
export const reply = z.union([
  z.strictObject({ n: z.int(), output: z.unknown() }),
  z.strictObject({
    n: z.int(),
    error: z.strictObject({ code: z.string(), words: z.string(), values: z.record(z.string(), z.unknown()) }),
  }),
])
export type Reply = z.infer<typeof reply>

export const storedPhoto = z.strictObject({
  hash: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  size: z.int(),
  name: z.string(),
})
export type StoredPhoto = z.infer<typeof storedPhoto>

/** What the preload script gives to the page in a desktop window; missing in a browser. */
export type Bridge = { send(frame: unknown): void; receive(listener: (frame: unknown) => void): () => void }
