import type { CallName } from '../protocol.ts'
import type { GuestCallName } from './guestProtocol.ts'
import type { GuestRole, ScreenRole } from './roles.ts'

/**
 * Who may make a call. What `gives` something is not for those who were muted: they may look. Who waits to be let in may
 * do only what says so.
 */
export type Right<Role extends string> = { roles: readonly Role[]; gives: boolean; waiting?: true }

const owner: Right<ScreenRole> = { roles: ['owner'], gives: false }
const anyScreen: Right<ScreenRole> = { roles: ['owner', 'contributor', 'viewer'], gives: false }
const editing: Right<ScreenRole> = { roles: ['owner', 'contributor'], gives: true }
const anyGuest: Right<GuestRole> = { roles: ['contributor', 'participant', 'viewer'], gives: false, waiting: true }
const giving: Right<GuestRole> = { roles: ['contributor', 'participant'], gives: true }

/** The one table of who may do what: every call of both protocols, those of the whole app and those of a guest's page. */
export const rights: {
  screen: Record<CallName, Right<ScreenRole>>
  guest: Record<GuestCallName, Right<GuestRole>>
} = {
  screen: {
    home: anyScreen,
    open: anyScreen,
    close: anyScreen,
    here: anyScreen,
    commit: editing,
    undo: editing,
    redo: editing,
    observe: editing,
    create: owner,
    choose: owner,
    openUpload: owner,
    forget: owner,
    previewImport: owner,
    import: owner,
    keepVersion: owner,
    version: owner,
    health: owner,
    check: owner,
    forgetDeleted: owner,
    backups: owner,
    restore: owner,
    saveCopy: owner,
    export: owner,
    cancelExport: owner,
    exportChoices: owner,
    room: owner,
    openRoom: owner,
    closeRoom: owner,
    renewCode: owner,
    admit: owner,
    admitAll: owner,
    setRole: owner,
    mute: owner,
    removeGuest: owner,
    undoGuest: owner,
    setAdmitting: owner,
    shareWalk: owner,
    bring: owner,
    startExercise: owner,
    openExercise: owner,
    extendExercise: owner,
    addEntry: owner,
    groupEntry: owner,
    endExercise: owner,
    dropExercise: owner,
  },
  guest: {
    alive: anyGuest,
    rename: { ...anyGuest, gives: true },
    put: giving,
    drop: giving,
    done: giving,
    park: giving,
    observe: giving,
  },
}

/** Whether somebody of this role may make the call now. */
export const may = <Role extends string>(right: Right<Role>, role: Role, muted: boolean): boolean =>
  right.roles.includes(role) && !(right.gives && muted)
