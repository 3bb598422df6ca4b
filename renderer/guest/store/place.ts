import { z } from 'zod'
import { id } from '../../../shared/records/fields.ts'

/** Where on the page somebody is; kept, so that a page that was closed opens there again. */
export const place = z.object({
  view: z.enum(['home', 'exercise', 'walk', 'outline', 'park', 'kept']),
  walk: id.nullable(),
  /** Null: the overview of the walk's stops. */
  stop: id.nullable(),
})
export type Place = z.infer<typeof place>
export const home: Place = { view: 'home', walk: null, stop: null }
