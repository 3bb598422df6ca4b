import { useClientState } from '../client/hooks.ts'
import { type Doing, may } from './allowed.ts'

/** Whether this screen offers something; false on a guest's screen for what is the owner's. */
export const useMay = (doing: Doing): boolean => useClientState(({ role }) => may(role, doing))
