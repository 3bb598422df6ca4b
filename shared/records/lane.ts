import { z } from 'zod'
import { id, line, order, owned } from './fields.ts'

export const laneLayers = ['channel', 'customer', 'frontstage', 'backstage', 'support'] as const

/** A row of the map: a channel, or a layer of a service blueprint. */
export const lane = z.strictObject({
  id,
  journey: owned('journey'),
  order: order(),
  name: line(),
  layer: z.enum(laneLayers).default('channel'),
})
export type Lane = z.infer<typeof lane>
