import { useSyncExternalStore } from 'react'

/** Too narrow for two panes: a phone, or a screen zoomed to 400%. The style sheets say the same width. */
const narrow = matchMedia('(max-width: 720px)')

export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      narrow.addEventListener('change', tell)
      return () => narrow.removeEventListener('change', tell)
    },
    () => narrow.matches,
  )
