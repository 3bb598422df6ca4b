import { en } from './en/index.ts'
import { type KeyOf, translator } from './translator.ts'

export type Key = KeyOf<typeof en>

/** Every word that the product says comes through here, on screen, in exports and on the terminal. */
export const t = translator(en)
