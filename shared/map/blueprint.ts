import type { Lane } from '../records/lane.ts'
import type { MapLayout } from './layout.ts'

export const blueprintKinds = ['interaction', 'visibility', 'internal'] as const
export type BlueprintKind = (typeof blueprintKinds)[number]
/** A line of the service blueprint at `y`, pixels of the map. Several kinds where lanes between them are missing. */
export type BlueprintLine = { y: number; kinds: BlueprintKind[] }

/**
 * The lines that part a service blueprint's layers: of interaction between customer and frontstage, of visibility between
 * frontstage and backstage, of internal interaction between backstage and support (after Shostack, "Designing Services
 * That Deliver", 1984; Bitner, Ostrom and Morgan, "Service Blueprinting", 2008). A channel is where the customer meets
 * the frontstage: it stands on the frontstage's side where the journey has a lane for the customer, else on the
 * customer's. A journey of channels only has no line.
 */
export function blueprintLines({ rows }: Pick<MapLayout, 'rows'>): BlueprintLine[] {
  const hasCustomer = rows.some(({ lane }) => lane?.layer === 'customer')
  const depth: Record<Lane['layer'], number> = {
    customer: 0,
    channel: hasCustomer ? 1 : 0,
    frontstage: 1,
    backstage: 2,
    support: 3,
  }
  return rows.slice(1).flatMap((row, i) => {
    const above = rows[i]!.lane
    if (!above || !row.lane) return []
    const [a, b] = [depth[above.layer], depth[row.lane.layer]]
    const kinds = blueprintKinds.slice(Math.min(a, b), Math.max(a, b))
    return kinds.length ? [{ y: row.y, kinds }] : []
  })
}
