import type { Ledger } from '../../../ledger/index.ts'
import type { Guest } from '../guests.ts'
import type { Turns } from '../turns.ts'
import { Scope } from './scope.ts'
import { ScopedLedger } from './scopedLedger.ts'

type SeeingRole = 'contributor' | 'viewer'

/** What the roles that see the map know of a room's engagement; made when the first of a role opens it. */
export class Scopes {
  readonly #ledger: Ledger
  readonly #journeys: readonly string[]
  readonly #scopes = new Map<SeeingRole, Scope>()
  /** Opportunities that guests of this room made. */
  readonly #made = new Set<string>()

  constructor(ledger: Ledger, journeys: readonly string[]) {
    this.#ledger = ledger
    this.#journeys = journeys
  }

  of({ role }: Guest): Scope | null {
    if (role === 'participant') return null
    let scope = this.#scopes.get(role)
    if (!scope) {
      scope = new Scope(this.#ledger, this.#journeys, role, this.#made)
      this.#scopes.set(role, scope)
    }
    return scope
  }

  /** For a guest who may see the map. */
  ledgerFor(guest: Guest, turns: Turns): Ledger {
    return new ScopedLedger(this.#ledger, this.of(guest)!, guest, this.#made, turns)
  }

  /** Forgets what was told: after the file's history was. */
  stop(): void {
    for (const scope of this.#scopes.values()) scope.stop()
    this.#scopes.clear()
  }
}
