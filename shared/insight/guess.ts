import type { View } from '../records/set.ts'

/** Whether an opportunity is a guess: none of the causes that it addresses has been agreed (or it addresses none). */
export const isGuess = (view: View, opportunity: string): boolean =>
  !view.of('addressing', 'opportunity', opportunity).some(({ cause }) => cause && view.get('cause', cause)?.agreed)
