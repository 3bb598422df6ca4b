import { usePlan } from './state.ts'

/** What moves when one card is moved: all that is selected with it, itself first. */
export function moving(id: string): string[] {
  const { selected } = usePlan.getState()
  return selected.includes(id) ? [id, ...selected.filter((one) => one !== id)] : [id]
}
