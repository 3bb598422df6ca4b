// As in `id.ts`: random bytes are there in Node and in every browser, also in insecure contexts.
declare const crypto: { getRandomValues(bytes: Uint32Array): Uint32Array }

/** A whole number from 0 to below `limit`, each as likely as the others. */
export type Lot = (limit: number) => number

const all = 2 ** 32

/** Draws from the system's source of chance. What would favour the lower numbers is drawn again. */
export const fairLot: Lot = (limit) => {
  const fair = all - (all % limit)
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1)) as unknown as [number]
    if (drawn < fair) return drawn % limit
  }
}

/** The same things in an order drawn by lot: every order is as likely. Source: Fisher and Yates, in Durstenfeld's form. */
export function byLot<T>(things: readonly T[], lot: Lot): T[] {
  const order = [...things]
  for (let i = order.length - 1; i > 0; i--) {
    const j = lot(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
