import type { StoreApi } from 'zustand/vanilla'

/** Resolves as soon as a store's state is such; at once where it is already. */
export function until<T>(store: StoreApi<T>, holds: (state: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(store.getState())) return resolve()
    const stop = store.subscribe((state) => {
      if (!holds(state)) return
      stop()
      resolve()
    })
  })
}
