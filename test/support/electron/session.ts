import { EventEmitter } from 'node:events'
import { isReady } from './lifecycle.ts'
import { strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Request_ = { url: string; resourceType: string }
type Decide = (decision: { cancel?: boolean }) => void

/** What the app registered, for the pages and for tests. */
export const registered = {
  schemes: [] as { scheme: string; privileges: object }[],
  handlers: new Map<string, Handler>(),
  beforeRequest: null as ((details: Request_, decide: Decide) => void) | null,
  /** The handlers of permissions, devices and certificates by the name of their setter. */
  deciders: new Map<string, (...given: never[]) => unknown>(),
  spellChecker: true,
  openHandler: null as ((details: { url: string }) => { action: string }) | null,
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: typeof registered.schemes) {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    registered.schemes.push(...schemes)
  },
  handle(scheme: string, handler: Handler) {
    if (!isReady()) throw new Error('protocol.handle should be called after app is ready')
    if (registered.handlers.has(scheme)) throw new Error(`the scheme ${scheme} is handled already`)
    registered.handlers.set(scheme, handler)
  },
})

const keeps =
  (name: string) =>
  (decider: (...given: never[]) => unknown): void =>
    void registered.deciders.set(name, decider)

class Session extends EventEmitter {
  readonly protocol = protocol
  readonly webRequest = {
    onBeforeRequest: (listener: typeof registered.beforeRequest) => {
      registered.beforeRequest = listener
    },
  }
  readonly setPermissionRequestHandler = keeps('permissionRequest')
  readonly setPermissionCheckHandler = keeps('permissionCheck')
  readonly setDevicePermissionHandler = keeps('devicePermission')
  readonly setBluetoothPairingHandler = keeps('bluetoothPairing')
  readonly setDisplayMediaRequestHandler = keeps('displayMedia')
  readonly setCertificateVerifyProc = keeps('certificateVerify')
  setSpellCheckerEnabled(on: boolean): void {
    registered.spellChecker = on
  }
}

const own = strict('session', new Session())
export const session = strict('session', {
  get defaultSession() {
    if (!isReady()) throw new Error('Session can only be received when app is ready')
    return own
  },
})

/** Whether a request of a page may go on, as `webRequest.onBeforeRequest` decides. */
export const allowed = (details: Request_): Promise<boolean> =>
  new Promise((done) => {
    if (!registered.beforeRequest) return done(true)
    registered.beforeRequest(details, ({ cancel }) => done(!cancel))
  })
