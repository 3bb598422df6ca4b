import type { Cause } from '../records/cause.ts'
import type { View } from '../records/set.ts'

/** The causes that an opportunity addresses, each once, in the order of its links. */
export function causesOf(view: View, opportunity: string): Cause[] {
  const ids = new Set(view.of('addressing', 'opportunity', opportunity).map((link) => link.cause))
  return [...ids].flatMap((id) => view.get('cause', id ?? '') ?? [])
}

/** Cause before remedy: an opportunity is a guess as long as the team has agreed on none of the causes it addresses. */
export const isGuess = (view: View, opportunity: string): boolean =>
  !causesOf(view, opportunity).some((one) => one.agreed)
