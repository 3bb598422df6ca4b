import { guest } from './en/guest.ts'
import { type KeyOf, translator } from './translator.ts'

export type GuestKey = KeyOf<typeof guest>

/** Every word that a guest's page says; it loads no others. */
export const t = translator(guest)
